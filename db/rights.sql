-- Who may do what: made good at every start, by the owner. Only what differs is written, so where all is right nothing is.
-- The roles are this database's own and called after it; somebody else reads by becoming a member of the reader.
--   reader  selects from schema api
--   writer  adds rows to schema haikou and ends them (superseded_at); counts up; says which text a better reader made of an original; never changes or
--           deletes what was said
--   keys    adds, looks up and revokes API keys
do $$
declare
    reader constant oid := to_regrole(quote_ident(current_database() || '_reader'));
    writer constant oid := to_regrole(quote_ident(current_database() || '_writer'));
    keys constant oid := to_regrole(quote_ident(current_database() || '_keys'));
    statement text;
begin
    for statement in
        with
        -- Rows of haikou that are counted up in place; what may change in them, and in all others.
        counter (name, columns) as (values ('data_version', array['version', 'updated_at']), ('search_edition', array['edition']),
            ('shipped_reading', array['read_from', 'examples'])),
        changing (name, columns) as (select * from counter union all values ('original', array['document_id', 'reader', 'charset', 'pages'])),
        relation as (
            select c.oid, n.nspname as schema, c.relname as name, format('table %s', c.oid::regclass) as object, c.relowner as owner, c.relacl as acl
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('api', 'haikou') and c.relkind in ('r', 'p', 'v', 'm')),
        wanted (scope, object, grantee, privilege) as (
            select '', format('database %I', current_database()), r, 'CONNECT' from unnest(array[reader, writer, keys]) r
            union all select '', 'schema api', r, 'USAGE' from unnest(array[reader, writer]) r
            union all select '', 'schema haikou', r, 'USAGE' from unnest(array[writer, keys]) r
            union all select '', object, reader, 'SELECT' from relation where schema = 'api'
            union all select '', object, writer, p from relation, unnest(array['SELECT', 'INSERT']) p
                where schema = 'haikou' and name <> 'api_key' and (p = 'SELECT' or name not in (select name from counter))
            union all select '', object, keys, p from relation, unnest(array['SELECT', 'INSERT']) p where schema = 'haikou' and name = 'api_key'
            union all select '', object, keys, 'UPDATE (revoked_at)' from relation where schema = 'haikou' and name = 'api_key'
            union all select '', r.object, writer, format('UPDATE (%I)', a.attname) from relation r join pg_attribute a on a.attrelid = r.oid and not a.attisdropped
                where r.schema = 'haikou' and r.name <> 'record_columns'
                    and (a.attname = 'superseded_at' or exists (select from changing c where c.name = r.name and a.attname = any(c.columns)))
            union all select 'alter default privileges in schema api ', 'tables', reader, 'SELECT'
            union all select 'alter default privileges in schema haikou ', 'tables', writer, p from unnest(array['SELECT', 'INSERT']) p),
        held (scope, object, owner, acl, privilege) as (
            select '', format('database %I', datname), datdba, coalesce(datacl, acldefault('d', datdba)), '%s' from pg_database where datname = current_database()
            union all select '', format('schema %I', nspname), nspowner, coalesce(nspacl, acldefault('n', nspowner)), '%s' from pg_namespace where nspname in ('api', 'haikou')
            union all select '', object, owner, acl, '%s' from relation
            union all select '', r.object, r.owner, a.attacl, format('%%s (%I)', a.attname) from relation r join pg_attribute a on a.attrelid = r.oid
            union all select format('alter default privileges in schema %I ', n.nspname), 'tables', d.defaclrole, d.defaclacl, '%s'
                from pg_default_acl d join pg_namespace n on n.oid = d.defaclnamespace
                where n.nspname in ('api', 'haikou') and d.defaclobjtype = 'r' and d.defaclrole = to_regrole(quote_ident(current_user))
            -- Whoever may make large objects may fill the disk; only a superuser can take that away.
            union all select '', format('function %s', p.oid::regprocedure), p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)), '%s' from pg_proc p
                where p.oid in ('lo_creat(integer)'::regprocedure, 'lo_create(oid)'::regprocedure, 'lo_from_bytea(oid, bytea)'::regprocedure)
                    and pg_has_role(p.proowner, 'usage')),
        granted as (
            select h.scope, h.object, a.grantee, format(h.privilege, a.privilege_type) as privilege from held h, aclexplode(h.acl) a
            -- Of the database itself others may have been given something on purpose.
            where a.grantee <> h.owner and (h.object not like 'database %' or a.grantee in (0, reader, writer, keys)))
        select format('%srevoke %s on %s from %s', scope, privilege, object, case when grantee = 0 then 'public' else grantee::regrole::text end)
            from (select * from granted except select * from wanted) surplus
        union all select format('%sgrant %s on %s to %s', scope, privilege, object, grantee::regrole)
            from (select * from wanted except select * from granted) missing
    loop
        execute statement;
    end loop;

    -- A role may always change its own defaults (statement_timeout, search_path): nothing can forbid that, so it holds until here at most.
    for statement in
        select format('alter role %s %s reset all', s.setrole::regrole, (select format('in database %I', datname) from pg_database where oid = s.setdatabase))
        from pg_db_role_setting s where s.setrole in (reader, writer, keys)
    loop
        begin
            execute statement;
        exception when insufficient_privilege then raise warning 'only a superuser may: %', statement;
        end;
    end loop;
end $$;
