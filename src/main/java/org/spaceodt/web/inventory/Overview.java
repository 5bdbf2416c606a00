package org.spaceodt.web.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.artifact.Artifacts;
import org.spaceodt.console.table.ExportLedger;
import org.spaceodt.console.table.Readings;
import org.spaceodt.inventory.choice.Section;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.job.InventoryWork;
import org.spaceodt.inventory.kept.KeptFiles;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.console.StoredArtifact;
import org.spaceodt.job.store.part.JobPart;
import org.spaceodt.job.store.part.PartRepository;
import org.spaceodt.web.page.FaultsView;

/** What the page of the inventory shows. */
record Overview(Backend backend, Shown shown) {
    /** Of jobs at work so many are shown. */
    private static final int SHOWN = 5;

    private static final FaultsView NO_FAULTS = new FaultsView("", "", List.of(), 0, "");

    /** @param chosen sections and modules, as the form names them */
    OverviewView of(Optional<FaultsView> faults, Set<String> chosen) throws IOException {
        Readings readings = new Readings(backend.place().folder());
        Optional<ExportAbout> latest = readings.latest();
        Map<String, ExportLedger.Line> ledger = latest.isPresent() ? ExportLedger.in(readings.latestFiles()) : Map.of();
        Map<String, StoredArtifact> alone = new Artifacts(
                        backend.store(), backend.place().account())
                .all().stream().collect(Collectors.toMap(StoredArtifact::name, Function.identity()));
        return new OverviewView(
                faults.isPresent(),
                faults.orElse(NO_FAULTS),
                running(),
                latest.isPresent() ? latest(latest.get()) : OverviewView.Latest.NONE,
                Stream.of(Section.values())
                        .map(section -> section(section, ledger, alone, chosen))
                        .toList(),
                Shown.zone());
    }

    private OverviewView.Latest latest(ExportAbout about) throws IOException {
        Modules modules = modules();
        Modules.Standing standing = modules.standing(about);
        String account = backend.place().account();
        String foreign = modules.foreign(about, account, backend.place().where().rehearsal());
        KeptFiles kept = new KeptFiles(backend.place().folder());
        boolean isKept = kept.about(about.id()).isPresent();
        String style = about.incomplete().isEmpty() ? standing.style().contains("remove") ? "bad" : "good" : "bad";
        return new OverviewView.Latest(
                true,
                standing.word(),
                standing.style(),
                style,
                shown.words()
                        .latest_words(shown.moment(about.readAt()), shown.count(about.rows()), modules.what(about)),
                foreign,
                about.incomplete().stream().filter(Overview::isKnown).toList(),
                !about.incomplete().isEmpty()
                        && foreign.isEmpty()
                        && !about.organization().isEmpty(),
                isKept && kept.report(about.id()).isPresent() ? "/api/inventories/" + about.id() + "/report" : "",
                isKept ? "/inventory/kept/" + about.id() : "");
    }

    static boolean isKnown(String module) {
        return Modules.Known.manifest().modules().stream()
                .anyMatch(one -> one.name().equals(module));
    }

    private OverviewView.SectionView section(
            Section section,
            Map<String, ExportLedger.Line> ledger,
            Map<String, StoredArtifact> alone,
            Set<String> chosen) {
        List<InventoryModule> modules = section.modules(Modules.Known.manifest());
        return new OverviewView.SectionView(
                section.id(),
                modules().section(section),
                shown.words().modules(shown.count(modules.size())),
                chosen.contains("section:" + section.id()),
                modules.stream()
                        .map(module -> line(
                                module,
                                Optional.ofNullable(ledger.get(module.name())),
                                Optional.ofNullable(alone.get(module.name())),
                                chosen.contains("module:" + module.name())))
                        .toList());
    }

    private OverviewView.ModuleLine line(
            InventoryModule module, Optional<ExportLedger.Line> line, Optional<StoredArtifact> alone, boolean chosen) {
        Modules.Standing standing = line.map(modules()::standing).orElseGet(modules()::absent);
        boolean unread = line.filter(one -> one.rows() > 0 || one.whole()).isEmpty();
        return new OverviewView.ModuleLine(
                module.name(),
                Modules.needs(module),
                standing.word(),
                standing.style(),
                line.map(modules()::why).orElse(""),
                alone.map(modules()::alone).orElse(""),
                // A 0 would be a statement.
                unread ? "—" : shown.count(line.orElseThrow().rows()),
                line.isPresent() || hasFile(module.name()),
                chosen);
    }

    private boolean hasFile(String module) {
        return Files.isRegularFile(backend.place().folder().resolve(Artifacts.place(module) + ".json"));
    }

    /** Inventories that have not ended. */
    RunningView running() {
        return new RunningView(backend.jobs().open(backend.place().account(), InventoryWork.KIND, SHOWN).stream()
                .map(backend::seen)
                .map(this::line)
                .toList());
    }

    private RunningView.Line line(JobView job) {
        List<JobPart> parts = new PartRepository(backend.store()).of(job.id());
        long ended = parts.stream()
                .mapToLong(part -> part.done() + part.skipped() + part.failed())
                .sum();
        long known = parts.stream().mapToLong(JobPart::known).sum();
        boolean all = !parts.isEmpty() && parts.stream().allMatch(JobPart::allKnown);
        long modules = parts.stream()
                .filter(part -> part.allKnown() && part.done() + part.skipped() + part.failed() >= part.known())
                .count();
        return new RunningView.Line(
                "/jobs/" + job.id(),
                Shown.text(job.job().title(), 120),
                state(job),
                shown.words()
                        .job_facts(
                                shown.count(modules),
                                shown.count(parts.size()),
                                shown.count(ended) + " / " + shown.count(known) + (all ? "" : "+")),
                ended,
                known);
    }

    private String state(JobView job) {
        InventoryMessages words = shown.words();
        if (job.unattended() || job.state() == JobState.CREATED) {
            return words.job_waiting();
        }
        return switch (job.state()) {
            case PAUSED -> words.job_paused();
            case PAUSING, CANCELLING -> words.job_stopping();
            default -> words.job_running();
        };
    }

    private Modules modules() {
        return new Modules(shown);
    }
}
