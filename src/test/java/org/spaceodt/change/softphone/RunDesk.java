package org.spaceodt.change.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spaceodt.support.Command;
import org.spaceodt.support.CommandRun.Finished;
import org.spaceodt.support.SimulatedTenant;

/** Whoever runs {@code v2_bulk_run} on the sandbox: their folder, and whom they find in the tenant. */
final class RunDesk {
    private static final String LICENSE = "Webex Calling - Professional";
    private static final Pattern JOB = Pattern.compile("Job ([0-9a-f-]{36})");
    private static final Pattern PLAN = Pattern.compile("--apply-plan ([0-9a-f-]{36})");

    private final SimulatedTenant tenant;
    private final Path folder;

    RunDesk(SimulatedTenant tenant, Path folder) {
        this.tenant = tenant;
        this.folder = folder;
    }

    Path v2() {
        return folder.resolve("out/v2");
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table, and a policy that says nothing. */
    void table(String... lines) {
        write("out/v2/input_softphones.csv", String.join("\n", lines) + "\n");
        if (!Files.exists(v2().resolve("static_policy.json"))) {
            policy("{}");
        }
    }

    void policy(String json) {
        write("out/v2/static_policy.json", json);
    }

    Command command() {
        return Command.in(folder)
                .with("WEBEX_BASE_URL", tenant.baseUrl())
                .with("WEBEX_ACCESS_TOKEN", "access-token-3f8a1c77");
    }

    Finished run(String... options) {
        return answering("", options);
    }

    /** @param lines what comes through the pipe */
    Finished answering(String lines, String... options) {
        return command().answering(lines).run(arguments("v2_bulk_run", options));
    }

    Finished jobs(String... options) {
        return command().run(arguments("jobs", options));
    }

    static String[] arguments(String command, String... options) {
        return Stream.concat(Stream.concat(Stream.of(command), Stream.of(options)), Stream.of("--out-dir", "out"))
                .toArray(String[]::new);
    }

    static String job(Finished run) {
        return found(JOB, run);
    }

    static String plan(Finished run) {
        return found(PLAN, run);
    }

    private static String found(Pattern pattern, Finished run) {
        Matcher matcher = pattern.matcher(run.stdout() + run.stderr());
        if (!matcher.find()) {
            throw new AssertionError(run.stdout() + run.stderr());
        }
        return matcher.group(1);
    }

    /** People without Webex Calling. */
    List<String> newcomers() {
        return people(false);
    }

    /** People with it. */
    List<String> callers() {
        return people(true);
    }

    private List<String> people(boolean calling) {
        List<String> emails = new ArrayList<>();
        for (JsonNode person : tenant.all("/people?callingData=true&max=100")) {
            if (person.path("extension").isMissingNode() != calling
                    && person.path("locationId").isMissingNode() != calling) {
                emails.add(person.at("/emails/0").asText());
            }
        }
        return emails;
    }

    JsonNode person(String email) {
        return tenant.all("/people?callingData=true&email=" + email).get(0);
    }

    JsonNode setting(String email, String feature) {
        return tenant.get("/people/" + person(email).path("id").asText() + "/features/" + feature);
    }

    String license() {
        return LICENSE;
    }

    String location() {
        return tenant.someLocation().path("name").asText();
    }
}
