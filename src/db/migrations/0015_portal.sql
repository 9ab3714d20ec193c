-- The portal: that somebody's rights were discussed with them.

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('rights-offered', 'contact', false, '{write}', 'professional', true, true);

-- What is still to come, and what was offered, is asked of a dossier whenever its page opens, however long it is.
create index entry_ahead on erbij.entry (family_id) where kind in ('agreement', 'rights-offered');
