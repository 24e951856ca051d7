-- Last-Modified is told from this column, so it may never go back: it is read from the clock while the row is locked, and not when a transaction began.
comment on column haikou.data_version.updated_at is 'When it last grew, by the clock.';
