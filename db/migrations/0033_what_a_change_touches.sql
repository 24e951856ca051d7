-- A change also names datasets none of whose rows it touched: of what goes on on another page, and of what is known to be printed elsewhere than before.

do $$
declare
    about constant text := 'What was done to a page. Its rows are those that were recorded, or ended, at that moment, but for those that go on on the page which replaces it: the change of that page counts them.';
    datasets constant text := 'The slugs of the datasets whose rows it touched, or which are answered otherwise by it: other places are known where their words are printed.';
begin
    execute format('comment on table haikou.change is %L', about);
    execute format('comment on column haikou.change.datasets is %L', datasets);
    execute format('comment on column api.changes.datasets is %L', datasets);
end $$;
