-- The words of a child under twelve, kept by an adult together with the child; and the answer of a professional, in words for a child.

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('child-words', 'statement', false, '{answer,write}', 'anyone', true, true),
  ('child-answer', null, true, '{write}', 'professional', true, true);
