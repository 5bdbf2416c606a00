package org.spaceodt.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.json.JsonFormat;

/**
 * The zip. What is in it is listed here and nowhere else: a field that nobody put here does not get in, whatever jobs and logs hold one
 * day.
 *
 * @param folder the out-dir, in which the logs of calls are looked for
 * @param version of the program
 * @param settings by name: {@code set}, {@code not set}, or the value of one that says nothing of anybody
 */
public record SupportBundle(Jobs jobs, JobView job, Path folder, String version, Map<String, String> settings) {
    private static final String LOG = "requests.jsonl";
    private static final String HAR = "http.har";
    private static final int DEEPEST = 6;
    private static final int PAGE = 500;
    /** Of failures; more say nothing else. */
    private static final int MOST = 5_000;
    /** What was asked before the job began and after it ended belongs to it: the plan is looked at, and the clock is another. */
    private static final Duration AROUND = Duration.ofMinutes(10);

    private static final Set<String> NAMES = Set.of(
            "name",
            "displayName",
            "display_name",
            "firstName",
            "first_name",
            "lastName",
            "last_name",
            "email",
            "label");

    private static final String README = """
            About one job of Space OdT, for whoever helps.

            job.json        how it stands, its counts, the digest of its plan
            failures.jsonl  what failed, a line each: when, method and path, status, Webex' codes, the TrackingID
            requests.jsonl  the calls of that time, a line each (only where --request-log was given)
            http.har        the same with bodies (only where --debug-har was given)
            versions.json   of the program, of Java and of the system
            settings.json   which settings there are; values only of those that say nothing of anybody

            Removed: tokens, keys and passwords; names, e-mail addresses, telephone numbers, extensions and ids; the addresses
            and the file names of the organization; who ran the job, where and why. In their place are tokens such as email-3,
            the same one for the same value everywhere in this file. Paths are shown by their shape: {} stands for an id.
            TrackingIDs, times, status codes and error codes are as they were.

            Still look through it before you send it.
            """;

    public void write(OutputStream out) throws IOException {
        StableTokens tokens = new StableTokens(names());
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            text(zip, "README.txt", README);
            text(zip, "job.json", described(tokens).toPrettyString() + "\n");
            zip.putNextEntry(new ZipEntry("failures.jsonl"));
            failures(zip, tokens);
            zip.closeEntry();
            WireLogPart calls = new WireLogPart(
                    tokens,
                    job.createdAt().minus(AROUND),
                    job.endedAt().map(end -> end.plus(AROUND)).orElse(Instant.MAX));
            List<Path> logs = files(LOG);
            if (!logs.isEmpty()) {
                zip.putNextEntry(new ZipEntry(LOG));
                for (Path log : logs) {
                    calls.requests(log, zip);
                }
                zip.closeEntry();
            }
            List<Path> hars = files(HAR);
            for (int i = 0; i < hars.size(); i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? HAR : "http-" + (i + 1) + ".har"));
                calls.har(hars.get(i), zip);
                zip.closeEntry();
            }
            text(zip, "versions.json", versions().toPrettyString() + "\n");
            ObjectNode given = JsonNodeFactory.instance.objectNode();
            settings.forEach(given::put);
            text(zip, "settings.json", given.toPrettyString() + "\n");
        }
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private ObjectNode versions() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("space-odt", version)
                .put(
                        "job_made_by",
                        job.job().origin().where().map(Origin.Where::version).orElse(""))
                .put("java", System.getProperty("java.version", ""))
                .put("java_vendor", System.getProperty("java.vendor", ""))
                .put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""))
                .put("arch", System.getProperty("os.arch", ""));
    }

    private ObjectNode described(StableTokens tokens) {
        Origin origin = job.job().origin();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", job.id())
                .put("kind", job.job().kind())
                .put("what", plain(job.job().title().split(": ", 2)[0], tokens))
                .put("state", job.state().name().toLowerCase(Locale.ROOT))
                .put("mode", origin.where().map(Origin.Where::mode).orElse("unknown"))
                .put("created_at", job.createdAt().toString());
        job.startedAt().ifPresent(at -> json.put("started_at", at.toString()));
        job.endedAt().ifPresent(at -> json.put("ended_at", at.toString()));
        job.reason().ifPresent(reason -> json.set("reason", masked(reason, tokens)));
        origin.plan().ifPresent(plan -> json.put("plan_id", plan.id()).put("plan_digest", plan.digest()));
        JobView.Counts counts = job.counts();
        json.putObject("counts")
                .put("total", counts.total())
                .put("done", counts.done())
                .put("skipped", counts.skipped())
                .put("failed", counts.failed())
                .put("running", counts.running())
                .put("waiting", counts.waiting())
                .put("perhaps_written", counts.perhapsWritten());
        return json;
    }

    /** Ids of actions are ours. */
    private static String plain(String word, StableTokens tokens) {
        return word.matches("[a-z0-9_ -]{1,100}") ? word : tokens.text(word);
    }

    private static JsonNode masked(String text, StableTokens tokens) {
        if (text.matches("[a-z-]{1,40}")) {
            return JsonNodeFactory.instance.textNode(text);
        }
        JsonNode tree = tree(text);
        return tree.isObject() ? detail(tree, tokens) : JsonNodeFactory.instance.textNode(tokens.text(text));
    }

    private void failures(OutputStream out, StableTokens tokens) throws IOException {
        int from = 0;
        int written = 0;
        List<ItemView> page;
        do {
            page = jobs.items(job.id(), EnumSet.of(ItemView.State.FAILED), from, PAGE);
            for (ItemView item : page) {
                out.write((failure(item, tokens) + "\n").getBytes(StandardCharsets.UTF_8));
                from = item.item().position() + 1;
                written++;
            }
        } while (page.size() == PAGE && written < MOST);
    }

    private static ObjectNode failure(ItemView item, StableTokens tokens) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("row", item.item().row())
                .put("action", plain(tree(item.item().input()).path("action").asText(), tokens))
                .put("attempts", item.attempts())
                .put("at", item.changedAt().toString());
        JsonNode result = tree(item.outcome().map(Outcome::result).orElse(""));
        if (result.path("failure").isObject()) {
            json.set("failure", detail(result.path("failure"), tokens));
        }
        var reasons = json.putArray("reasons");
        result.path("reasons")
                .forEach(reason -> reasons.add(plain(reason.path("key").asText(), tokens)));
        String fault = result.path("fault").asText("");
        if (!fault.isEmpty()) {
            json.put("fault", tokens.text(fault));
        }
        return json;
    }

    /** Of a call that did not work. */
    private static ObjectNode detail(JsonNode failure, StableTokens tokens) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String[] call = failure.path("call").asText().split(" ", 2);
        json.put("kind", plain(failure.path("kind").asText().toLowerCase(Locale.ROOT), tokens));
        json.put("method", call[0].matches("[A-Z]{0,8}") ? call[0] : "");
        json.put("path", call.length < 2 ? "" : PathShape.of(call[1]));
        json.put("status", failure.path("status").asInt());
        var codes = json.putArray("codes");
        failure.path("codes")
                .forEach(code -> codes.add(
                        code.asText().matches("[A-Za-z0-9_.-]{1,60}") ? code.asText() : tokens.value(code.asText())));
        json.put("cause", plain(failure.path("cause").asText(), tokens));
        json.put("tracking_id", TrackingIds.of(failure.path("trackingId").asText()));
        json.put("message", tokens.text(failure.path("message").asText()));
        return json;
    }

    /** What things of the job are called, word by word, in lower case: they may look like any other word. */
    private Set<String> names() {
        Set<String> names = new HashSet<>();
        job.job().origin().where().ifPresent(where -> add(where.organization(), names));
        job.job().origin().operator().ifPresent(who -> add(who, names));
        job.job().origin().plannedBy().ifPresent(who -> add(who, names));
        int from = 0;
        List<ItemView> page;
        do {
            page = jobs.items(job.id(), EnumSet.allOf(ItemView.State.class), from, PAGE);
            for (ItemView item : page) {
                add(item.item().key(), names);
                collect("", tree(item.item().input()), names);
                collect("", tree(item.intent().orElse("")), names);
                from = item.item().position() + 1;
            }
        } while (page.size() == PAGE);
        return names;
    }

    private static void collect(String name, JsonNode tree, Set<String> names) {
        if (tree.isTextual() && NAMES.contains(name)) {
            add(tree.asText(), names);
        }
        tree.fields().forEachRemaining(field -> collect(field.getKey(), field.getValue(), names));
        if (tree.isArray()) {
            tree.forEach(one -> collect(name, one, names));
        }
    }

    private static void add(String text, Set<String> names) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            if (word.length() > 2) {
                names.add(word);
            }
        }
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode tree = JsonFormat.MAPPER.readTree(text);
            return tree == null ? JsonFormat.MAPPER.missingNode() : tree;
        } catch (JsonProcessingException e) {
            return JsonFormat.MAPPER.missingNode();
        }
    }

    /** Logs of that name in the out-dir, by path; links are not followed, and exports hold none. */
    private List<Path> files(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(
                    folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                            if (file.getFileName().toString().equals(name)
                                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        found.sort(null);
        return found;
    }
}
