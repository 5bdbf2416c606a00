-- The document that a plan was made of, when somebody sent one.
alter table plan add column document_id varchar(40);
