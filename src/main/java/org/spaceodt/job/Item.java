package org.spaceodt.job;

import java.util.OptionalInt;

/**
 * One piece of a job.
 *
 * @param jobId of its job
 * @param position from 0, unique in the job; items are begun in this order
 * @param row where it comes from, as a spreadsheet counts; 0 for nowhere. Several items may come from one row
 * @param key what its users call it, such as the name of a location
 * @param dependsOn the position of an earlier item that has to be done first
 * @param input JSON, as its {@link Work} wrote it
 */
public record Item(String jobId, int position, int row, String key, OptionalInt dependsOn, String input) {}
