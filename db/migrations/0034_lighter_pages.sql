-- What makes a page lighter, to store and on disk, without another shape of what is stored.

-- Terms and marks go into their indexes many at a time: one by one, that was half of what storing a page took. Those that are not in yet stand in a list that
-- is read with the index, so it is kept short.

alter index haikou.search_section_terms set (fastupdate = on, gin_pending_list_limit = 512);
alter index haikou.evidence_marks set (fastupdate = on, gin_pending_list_limit = 128);

-- Two sections fill a page, and what is small of them stays in the row: apart it takes more room, and each of them is fetched by itself.
alter table haikou.search_section set (toast_tuple_target = 4080);

-- The older compression gives Chinese text up as not worth it. Not every server has the newer one.
do $$ begin
    alter table haikou.document alter column text set compression lz4;
    alter table haikou.article_reading alter column text set compression lz4;
exception when feature_not_supported then null;
end $$;
