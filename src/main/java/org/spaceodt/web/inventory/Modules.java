package org.spaceodt.web.inventory;

import java.time.Instant;
import org.spaceodt.console.table.ExportLedger;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.choice.Section;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.inventory.manifest.Manifest;
import org.spaceodt.job.store.console.StoredArtifact;

/** What is said of modules and of exports: never rosier than the run. */
record Modules(Shown shown) {
    private static final int LONGEST = 160;
    private static final int NAMED = 3;

    /** The manifest, read once. */
    static final class Known {
        private static final Manifest MANIFEST = Manifest.load();

        private Known() {}

        static Manifest manifest() {
            return MANIFEST;
        }
    }

    /** How something stands: a word, and classes of the style sheet. */
    record Standing(String word, String style) {}

    String section(Section section) {
        InventoryMessages words = shown.words();
        return switch (section) {
            case FOUNDATION -> words.section_foundation();
            case PEOPLE -> words.section_people();
            case LOCATIONS -> words.section_locations();
            case WORKSPACES -> words.section_workspaces();
            case NUMBERS -> words.section_numbers();
            case QUEUES -> words.section_queues();
            case DEVICES -> words.section_devices();
            case ROUTING -> words.section_routing();
        };
    }

    static String needs(InventoryModule module) {
        return module.inputs()
                .map(inputs -> inputs.module() + "." + String.join(", ", inputs.columns()))
                .orElse("");
    }

    /** Of a module that nobody asked for. */
    Standing absent() {
        return new Standing(shown.words().module_absent(), "sign-same");
    }

    Standing standing(ExportLedger.Line line) {
        InventoryMessages words = shown.words();
        return switch (line.result()) {
            case "ok" ->
                line.failed() > 0
                        ? new Standing(words.module_partial(), "tone-change sign-failed")
                        : line.expected() == 0 && line.rows() == 0
                                ? new Standing(words.module_idle(), "sign-same")
                                : new Standing(words.module_ok(), "tone-add sign-done");
            case "partial" -> new Standing(words.module_partial(), "tone-change sign-failed");
            case "forbidden" -> new Standing(words.module_forbidden(), "tone-remove sign-refused");
            case "not_found" -> new Standing(words.module_not_found(), "tone-remove sign-refused");
            default -> new Standing(words.module_error(), "tone-remove sign-failed");
        };
    }

    /** What went wrong; empty text for nothing. */
    String why(ExportLedger.Line line) {
        if (line.whole()) {
            return "";
        }
        String reads = shown.words().reads_failed(shown.count(line.failed()), shown.count(line.expected()));
        String status = line.httpStatus() == 0 ? "" : " · " + line.httpStatus();
        return reads + status + (line.error().isEmpty() ? "" : " · " + Shown.text(line.error(), LONGEST));
    }

    /** How the reading of a module alone stands. */
    String alone(StoredArtifact artifact) {
        InventoryMessages words = shown.words();
        String at = shown.moment(artifact.ended().orElse(artifact.asked()));
        return switch (artifact.state()) {
            case QUEUED -> words.alone_queued();
            case RUNNING -> words.alone_running();
            case DONE -> words.alone_done(at, shown.count(artifact.rows()));
            case ERROR -> words.alone_error(at);
        };
    }

    ReadingView reading(StoredArtifact artifact) {
        InventoryMessages words = shown.words();
        String by = artifact.askedBy().isEmpty() ? "" : " " + words.asked_by(Shown.text(artifact.askedBy(), LONGEST));
        String at = shown.moment(artifact.ended().orElse(artifact.asked()));
        String rows = shown.count(artifact.rows());
        String name = artifact.name();
        return switch (artifact.state()) {
            case QUEUED ->
                new ReadingView(name, words.reading_queued(by), words.state_queued(), "sign-wait", "info", true, false);
            case RUNNING ->
                new ReadingView(
                        name,
                        words.reading_running(by),
                        words.state_running(),
                        "tone-info sign-run",
                        "info",
                        true,
                        false);
            case DONE ->
                new ReadingView(
                        name,
                        words.reading_done(at, rows, by),
                        words.state_done(),
                        "tone-add sign-done",
                        "good",
                        false,
                        true);
            case ERROR ->
                new ReadingView(
                        name,
                        words.reading_error(at, Shown.text(artifact.error(), 2 * LONGEST), by),
                        words.state_error(),
                        "tone-remove sign-failed",
                        "bad",
                        false,
                        false);
        };
    }

    static ReadingView noReading(String artifact) {
        return new ReadingView(artifact, "", "", "", "", false, false);
    }

    Standing standing(ExportAbout about) {
        InventoryMessages words = shown.words();
        if (!about.incomplete().isEmpty() || about.whole() && !about.complete()) {
            return new Standing(words.incomplete(), "tone-remove sign-failed");
        }
        return about.complete()
                ? new Standing(words.complete(), "tone-add sign-done")
                : new Standing(words.part(), "tone-info sign-done");
    }

    String what(ExportAbout about) {
        if (about.whole()) {
            return shown.words().what_whole();
        }
        String names =
                Shown.text(String.join(", ", about.asked().stream().limit(NAMED).toList()), LONGEST);
        int more = about.asked().size() - NAMED;
        return more > 0 ? shown.words().what_more(names, more) : shown.words().what_part(names);
    }

    String missing(ExportAbout about) {
        return about.incomplete().isEmpty()
                ? ""
                : shown.words().modules_missing(shown.count(about.incomplete().size()));
    }

    /** That it is not of the organization that this server works on; empty text where it may be. */
    String foreign(ExportAbout about, String account, boolean rehearsal) {
        if (about.simulated() && !rehearsal) {
            return shown.words().foreign_rehearsal();
        }
        return isOf(about, account) ? "" : shown.words().foreign();
    }

    /** Whether it is of that organization, or does not say of which. */
    static boolean isOf(ExportAbout about, String account) {
        return about.organization().isEmpty() || about.organization().equals(Account.organization(account));
    }

    String at(Instant instant) {
        return shown.moment(instant);
    }
}
