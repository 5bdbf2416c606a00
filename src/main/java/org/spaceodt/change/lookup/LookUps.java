package org.spaceodt.change.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Directory;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.exported.Exports;
import org.spaceodt.webex.WebexId;

/**
 * Where names of a table become ids: {@code v1_inventory/} of the out-dir, else its {@code exports/} (or the newest kept export that has them, where they were not asked for in
 * that), else Webex. A name that the
 * files lack is asked for at Webex; an id that Webex has no more fails its row when it is planned. Immutable.
 */
public final class LookUps {
    /** Comes first; in the out-dir. */
    private static final String OF_V1 = "v1_inventory";

    private static final Duration OLD = Duration.ofHours(24);
    private static final String OK = "ok";
    private static final String DAMAGED = "damaged";

    private final Map<Kind, Directory> known;
    private final List<Diagnostic> found;

    private LookUps(Map<Kind, Directory> known, List<Diagnostic> found) {
        this.known = known;
        this.found = List.copyOf(found);
    }

    /** Webex alone is asked. */
    public static LookUps live() {
        return new LookUps(Map.of(), List.of());
    }

    /** @param live whether Webex alone is asked; else as {@link #of(Path, String, Clock)} */
    public static LookUps of(JobContext place, boolean live, Clock clock) throws IOException {
        return live ? live() : of(place.folder(), place.account(), clock);
    }

    /**
     * From the files of the out-dir, as far as there are some.
     *
     * @param account as {@link JobContext#account} has it: its organization is the one whose names are wanted
     * @throws IOException when one cannot be read
     */
    public static LookUps of(Path outDir, String account, Clock clock) throws IOException {
        String organization = Account.organization(account);
        Map<Path, Snapshot> snapshots = new HashMap<>();
        Map<Kind, Directory> known = new EnumMap<>(Kind.class);
        List<Diagnostic> found = new ArrayList<>();
        for (Kind kind : List.of(Kind.PERSON, Kind.LOCATION, Kind.CALL_QUEUE)) {
            Snapshot.Sort sort = Snapshot.Sort.of(kind).orElseThrow();
            Exports.Found exports = Exports.with(outDir, List.of(sort.file()));
            for (Path folder : List.of(outDir.resolve(OF_V1), exports.dir().resolve(Exports.LATEST))) {
                Snapshot snapshot = snapshots.computeIfAbsent(folder, Snapshot::new);
                Optional<Snapshot.Listed> listed = snapshot.listed(sort);
                if (listed.isPresent()) {
                    if (isAnothers(snapshot, listed.get(), organization)) {
                        Path there = listed.get().file().getParent();
                        found.add(LookUpTexts.error("snapshot.other_organization", there.toString())
                                .ofFile(there.getFileName().toString()));
                        return new LookUps(Map.of(), found);
                    }
                    known.put(kind, listed.get().directory());
                    if (exports.about().isPresent() && !folder.endsWith(OF_V1)) {
                        add(
                                found,
                                LookUpTexts.warning(
                                        "snapshot.kept",
                                        outDir.resolve(Exports.LATEST).toString(),
                                        sort.file(),
                                        folder.toString()));
                    }
                    doubts(snapshot, sort, listed.get(), clock).forEach(doubt -> add(found, doubt));
                    break;
                }
            }
        }
        return new LookUps(known, found);
    }

    /** Locations say whose they are; the others are of the same folder. */
    private static boolean isAnothers(Snapshot snapshot, Snapshot.Listed listed, String organization)
            throws IOException {
        Optional<Snapshot.Listed> locations = snapshot.listed(Snapshot.Sort.LOCATIONS);
        String owner = listed.organization().isEmpty()
                ? locations.map(Snapshot.Listed::organization).orElse("")
                : listed.organization();
        return !owner.isEmpty() && !new WebexId(owner).bare().equals(organization);
    }

    private static List<Diagnostic> doubts(Snapshot snapshot, Snapshot.Sort sort, Snapshot.Listed listed, Clock clock)
            throws IOException {
        List<Diagnostic> doubts = new ArrayList<>();
        Duration age = Duration.between(listed.written(), clock.instant());
        if (age.compareTo(OLD) > 0) {
            doubts.add(LookUpTexts.warning(
                    "snapshot.old",
                    listed.file().getParent().toString(),
                    String.valueOf(age.toDays()),
                    String.valueOf(age.toHoursPart())));
        }
        Optional<String> result = listed.damaged() ? Optional.of(DAMAGED) : snapshot.result(sort);
        if (result.isEmpty()) {
            doubts.add(LookUpTexts.warning(
                    "snapshot.unknown", listed.file().getParent().toString()));
        } else if (!result.get().equals(OK)) {
            doubts.add(LookUpTexts.warning(
                    "snapshot.incomplete", listed.file().toString(), result.get(), String.valueOf(listed.count())));
        }
        return doubts;
    }

    /** Each once: of three files of one folder the age is the same. */
    private static void add(List<Diagnostic> found, Diagnostic doubt) {
        if (!found.contains(doubt)) {
            found.add(doubt);
        }
    }

    /** Those of a kind; empty where only Webex knows them. */
    public Optional<Directory> of(Kind kind) {
        return Optional.ofNullable(known.get(kind));
    }

    /** What is odd with the files, or an error where they are another organization's. */
    public List<Diagnostic> found() {
        return found;
    }
}
