-- The document that a job was made of, when somebody sent one.
alter table job add column document_id varchar(40);
