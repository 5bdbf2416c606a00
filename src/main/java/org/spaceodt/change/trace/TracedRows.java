package org.spaceodt.change.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.spaceodt.change.job.RowEnd;

/**
 * The rows of one job that a file of the trace has as they were to be. Such a row comes again when its process was killed after
 * it had told of it, and before its outcome was stored; a row that failed may be tried again, and is then told again. Thread-safe.
 */
final class TracedRows {
    private static final int CSV_JOB = 1;
    private static final int CSV_ROW = 2;
    private static final int CSV_CELLS = 4;

    private final BitSet rows = new BitSet();

    /** Empty when there is no such file yet. */
    static TracedRows inLog(Path log, String jobId, ObjectMapper json) throws IOException {
        return inLog(log, jobId, new Names("job_id", "row", "status"), json);
    }

    /** What a line calls its job, what it is about, and how that ended. */
    record Names(String job, String number, String end) {}

    /** The same of lines that have other names. */
    static TracedRows inLog(Path log, String jobId, Names names, ObjectMapper json) throws IOException {
        return read(log, jobId, (line, told) -> {
            try {
                JsonNode row = json.readTree(line);
                if (row.path(names.job()).asText().equals(jobId)
                        && RowEnd.isGood(row.path(names.end()).asText())) {
                    told.set(number(row.path(names.number()).asText()));
                }
            } catch (JsonProcessingException e) {
                // A line whose process was killed while it wrote it.
            }
        });
    }

    /** Empty when there is no such file yet. */
    static TracedRows inTable(Path table, char separator, String jobId) throws IOException {
        return read(table, jobId, (line, told) -> {
            // What a cell may quote comes after these.
            String[] cells = line.replace("\"", "").split(String.valueOf(separator), CSV_CELLS);
            if (cells.length == CSV_CELLS && cells[CSV_JOB].equals(jobId)) {
                told.set(number(cells[CSV_ROW]));
            }
        });
    }

    /** 0, which is no row, where somebody changed the file to something else. */
    private static int number(String row) {
        return row.matches("\\d{1,7}") ? Integer.parseInt(row) : 0;
    }

    private interface Taking {
        void take(String line, BitSet rows);
    }

    private static TracedRows read(Path file, String jobId, Taking taking) throws IOException {
        TracedRows told = new TracedRows();
        if (!Files.exists(file)) {
            return told;
        }
        // Not Files.newBufferedReader: half a character at the end is no reason to read nothing.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.contains(jobId)) {
                    taking.take(line, told.rows);
                }
            }
        }
        return told;
    }

    /** @return whether it was not there */
    synchronized boolean add(int row) {
        boolean isNew = !rows.get(row);
        rows.set(row);
        return isNew;
    }
}
