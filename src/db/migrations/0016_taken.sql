-- An id that another entry has is «taken», also when that entry is out of sight: by the same error as the unique index gives, so that
-- a form comes back with a new id and nothing that was written is lost. Changed where it stands, as in 0012.
do $$
declare
  v_append text := pg_get_functiondef((select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'erbij' and p.proname = 'append'));
  v_refused text := $old$and e.author <> p_actor) then
      perform refuse_entry();$old$;
begin
  if strpos(v_append, v_refused) = 0 then
    raise exception 'append is not as expected';
  end if;
  execute replace(v_append, v_refused, $new$and e.author <> p_actor) then
      raise exception 'an entry has this id' using errcode = 'unique_violation', schema = 'erbij', table = 'entry';$new$);
end $$;
