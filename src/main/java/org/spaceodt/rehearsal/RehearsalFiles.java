package org.spaceodt.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spaceodt.file.Folders;
import org.spaceodt.file.OutDir;
import org.spaceodt.json.JsonFormat;

/**
 * The rehearsals of an out-dir, {@code rehearsals/ID/}: how each stands ({@code rehearsal.json}), and what came of each step
 * ({@code steps.jsonl}). The newest are kept.
 */
final class RehearsalFiles {
    static final int KEPT = 20;

    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    private static final String HEAD = "rehearsal.json";
    private static final String STEPS = "steps.jsonl";
    private static final String LOCK = "lock";
    /** Before the JSON of a step: how it came out, and whether as planned. So lines are found without reading all of them as JSON. */
    private static final int MARKS = 2;

    private static final char AS_PLANNED = '=';
    private static final char DIFFERENT = '!';

    private final OutDir out;
    private final Path folder;
    private final ObjectMapper json = JsonFormat.MAPPER;
    private final Map<String, PlanRehearsal> ended = new ConcurrentHashMap<>();
    private final Map<String, Lines> lines = new ConcurrentHashMap<>();
    private volatile String ours = "";

    RehearsalFiles(Path outDir) {
        this.out = OutDir.at(outDir);
        this.folder = outDir.resolve("rehearsals");
    }

    /** Where the files of one are. */
    Path folderOf(String id) {
        return folder.resolve(id);
    }

    /** One that is being written. What is locked is at work, whichever process does it; the lock ends with the process. */
    final class Writing implements AutoCloseable {
        private final Path place;
        private final FileChannel lock;
        private final BufferedWriter steps;

        private Writing(String id) throws IOException {
            this.place = out.folder(folder.resolve(id));
            this.lock = FileChannel.open(out.file(place.resolve(LOCK)), StandardOpenOption.WRITE);
            lock.lock();
            ours = id;
            this.steps = Files.newBufferedWriter(out.file(place.resolve(STEPS)));
        }

        void step(RehearsedStep step) throws IOException {
            steps.write(mark(step.end()));
            steps.write(step.asPlanned() ? AS_PLANNED : DIFFERENT);
            steps.write(json.writeValueAsString(step));
            steps.write('\n');
        }

        /** Whole lines are on the disk: also of one that is stopped. */
        void flush() throws IOException {
            steps.flush();
        }

        void head(PlanRehearsal rehearsal) throws IOException {
            out.replace(place.resolve(HEAD), json.writeValueAsBytes(rehearsal));
        }

        @Override
        public void close() throws IOException {
            try (lock) {
                steps.close();
            } finally {
                ours = "";
            }
        }
    }

    private static char mark(CameOut end) {
        return (char) ('0' + end.ordinal());
    }

    /** Makes room for another, and begins to write it. */
    Writing begin(String id) throws IOException {
        List<String> ids = ids();
        for (String old : ids.subList(Math.min(ids.size(), KEPT - 1), ids.size())) {
            if (!isLocked(old)) {
                ended.remove(old);
                lines.remove(old);
                Folders.delete(folder.resolve(old));
            }
        }
        return new Writing(id);
    }

    /** The newest first. */
    private List<String> ids() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(one -> one.getFileName().toString())
                    .filter(name -> ID.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The newest of a plan. */
    Optional<PlanRehearsal> latestOf(String planId) throws IOException {
        for (String id : ids()) {
            Optional<PlanRehearsal> one =
                    find(id).filter(rehearsal -> rehearsal.plan().id().equals(planId));
            if (one.isPresent()) {
                return one;
            }
        }
        return Optional.empty();
    }

    /** Empty where there is none. */
    Optional<PlanRehearsal> find(String id) throws IOException {
        if (!ID.matcher(id).matches()) {
            // It may be nothing that a file can be called.
            return Optional.empty();
        }
        Path head = folder.resolve(id).resolve(HEAD);
        if (!Files.isRegularFile(head, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        PlanRehearsal known = ended.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        PlanRehearsal rehearsal = json.readValue(Files.readAllBytes(head), PlanRehearsal.class);
        if (rehearsal.state() == PlanRehearsal.State.RUNNING) {
            return Optional.of(isLocked(id) ? rehearsal : rehearsal.stopped());
        }
        ended.put(id, rehearsal);
        return Optional.of(rehearsal);
    }

    private boolean isLocked(String id) throws IOException {
        if (id.equals(ours)) {
            // Not to be looked at: some systems take the lock from a process that closes the file once.
            return true;
        }
        Path file = folder.resolve(id).resolve(LOCK);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        }
    }

    /**
     * Steps of one.
     *
     * @param steps those that were asked for
     * @param matching how many there are of their kind
     */
    record Page(List<RehearsedStep> steps, int matching) {}

    /**
     * Reads the lines of the page alone, where it is known where they are.
     *
     * @param which by how a step came out, and whether as planned
     */
    Page page(String id, Predicate<Marks> which, int offset, int limit) throws IOException {
        Path file = folder.resolve(id).resolve(STEPS);
        out.check(file);
        Lines lines = lines(id, file);
        List<RehearsedStep> found = new ArrayList<>();
        int matching = 0;
        try (RandomAccessFile steps = new RandomAccessFile(file.toFile(), "r")) {
            for (int i = 0; i < lines.marks.length; i++) {
                if (which.test(Marks.of(lines.marks[i]))) {
                    if (matching >= offset && found.size() < limit) {
                        byte[] line = new byte[(int) (lines.ends[i] - lines.begin(i))];
                        steps.seek(lines.begin(i));
                        steps.readFully(line);
                        step(new String(line, StandardCharsets.UTF_8)).ifPresent(found::add);
                    }
                    matching++;
                }
            }
        }
        return new Page(found, matching);
    }

    /**
     * Where steps stand: nine bytes each.
     *
     * @param marks before the JSON of each
     * @param ends behind the last byte of each; the next begins behind the end of the line
     */
    private record Lines(short[] marks, long[] ends) {
        long begin(int line) {
            return line == 0 ? 0 : ends[line - 1] + 1;
        }
    }

    /** Of one that has ended they are looked for once. */
    private Lines lines(String id, Path file) throws IOException {
        Lines known = lines.get(id);
        if (known != null) {
            return known;
        }
        // Whoever wrote it has closed it.
        boolean whole = ended.containsKey(id) && !isLocked(id);
        List<Short> marks = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            long at = 0;
            long begin = 0;
            int first = 0;
            int second = 0;
            for (int one; (one = in.read()) >= 0; at++) {
                first = at == begin ? one : first;
                second = at == begin + 1 ? one : second;
                // The last line may be half of one: it is being written, or its process was killed.
                if (one == '\n') {
                    marks.add((short) (first << 8 | second));
                    ends.add(at);
                    begin = at + 1;
                }
            }
        }
        short[] of = new short[marks.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = marks.get(i);
        }
        Lines found = new Lines(of, ends.stream().mapToLong(Long::longValue).toArray());
        if (whole) {
            lines.put(id, found);
        }
        return found;
    }

    private Optional<RehearsedStep> step(String line) {
        try {
            return Optional.of(json.readValue(line.substring(MARKS), RehearsedStep.class));
        } catch (JsonProcessingException half) {
            return Optional.empty();
        }
    }

    /** What is known of a step before its line is read as JSON. */
    record Marks(CameOut end, boolean asPlanned) {
        static Marks of(short both) {
            return new Marks(CameOut.values()[(both >> 8) - '0'], (both & 0xff) == AS_PLANNED);
        }
    }
}
