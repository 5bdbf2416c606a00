-- Of items with an intent of which nobody knows whether it was done there are few: they are counted with every look at a job.
create index item_perhaps_written on item (job_id, state) where in_doubt = 1;
