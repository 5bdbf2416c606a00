package org.spaceodt.inventory.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.spaceodt.file.Folders;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.JobState;

/**
 * What a job keeps until it has published: a hidden folder in the out-dir, with answers of Webex and, of each process that works
 * on it, the files that are being written.
 */
final class JobFolder {
    private static final String PREFIX = ".inventory-job-";
    private static final String ANSWERS = "answers-";
    private static final String STAGING = "staging-";
    /** One of which the store says nothing may be that of another store. */
    private static final Duration STRANGERS = Duration.ofDays(1);

    private final OutDir out;
    private final Path folder;

    private JobFolder(OutDir out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** It is made where it is missing. */
    static JobFolder of(Path outDir, String jobId) throws IOException {
        OutDir out = OutDir.at(outDir);
        JobFolder made = new JobFolder(out, out.folder(outDir.resolve(PREFIX + jobId)));
        for (Path left : made.named(STAGING)) {
            Folders.delete(left);
        }
        return made;
    }

    /** Where this process stages: nobody else's. */
    Path staging() {
        return folder.resolve(STAGING + UUID.randomUUID());
    }

    /** The files of all processes, in the order in which they were begun. */
    List<Path> answers() throws IOException {
        return named(ANSWERS);
    }

    /** A new one, behind all others. */
    Path newAnswers() throws IOException {
        return out.file(
                folder.resolve(String.format("%s%06d-%s", ANSWERS, answers().size(), UUID.randomUUID())));
    }

    private List<Path> named(String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, prefix + "*")) {
            all.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    void remove() throws IOException {
        Folders.delete(folder);
    }

    /**
     * Removes what is left of jobs that have ended.
     *
     * @param state of a job; empty for one that the store does not know
     */
    static void removeOld(Path outDir, Function<String, Optional<JobState>> state) throws IOException {
        if (!Files.isDirectory(outDir)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(outDir, PREFIX + "*")) {
            for (Path found : all) {
                Optional<JobState> known =
                        state.apply(found.getFileName().toString().substring(PREFIX.length()));
                Instant old = Instant.now().minus(STRANGERS);
                if (known.map(JobState::ended).orElseGet(() -> found.toFile().lastModified() < old.toEpochMilli())) {
                    Folders.delete(found);
                }
            }
        }
    }
}
