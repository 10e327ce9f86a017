-- What a person follows keeps the title that they last knew: once a page is shared with them no more, the letter that says so can name it.
alter table figure_subscriptions add column title text not null default '';
