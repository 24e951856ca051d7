-- A digest only tells two readings of one record apart: the half of it does.

do $$
declare
    about constant text := 'The first half of the SHA-256 over all fields and evidence, in base 64: tells whether a new reading says the same.';
    stored regclass;
begin
    for stored in select t.tgrelid from pg_trigger t where t.tgname = 'refuse_false_rows' loop
        execute format($alter$
            alter table %s alter column digest type text using
                case when digest ~ '^[0-9a-f]{64}$' then rtrim(encode(substring(decode(digest, 'hex') for 16), 'base64'), '=') else digest end
            $alter$, stored);
        execute format('comment on column %s.digest is %L', stored, about);
    end loop;
    execute format('comment on column haikou.record_columns.digest is %L', about);
end $$;
