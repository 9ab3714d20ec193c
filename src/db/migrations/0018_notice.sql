-- Who must still be told that something is written about them (AVG 14, Wmo 2015 5.3.1): that telling was put off, and why.

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('notice-delay', 'contact', false, '{write}', 'professional', false, true);
