package org.spaceodt.web.softphone;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.softphone.DecisionsFile;
import org.spaceodt.change.softphone.OverrideFile;
import org.spaceodt.change.softphone.RunPeople;
import org.spaceodt.change.softphone.SentFiles;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.Overrides;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;

/** Answers to all stages that are sent with a table, with the files that they name: all of it is read before a run is made. */
@Singleton
class SentDecisions {
    private static final int SHOWN = 50;

    private final Backend backend;
    private final Uploads uploads;

    SentDecisions(Backend backend, Uploads uploads) {
        this.backend = backend;
        this.uploads = uploads;
    }

    /** @param decided of every stage; not to be used where something is wrong */
    record Read(List<Decided> decided, Optional<FaultsView> faults) {
        static final Read NOTHING = new Read(List.of(), Optional.empty());
    }

    /**
     * @param decisions nothing for a run whose stages are decided one by one
     * @param named files that the decisions may name
     */
    Read read(
            FileUpload decisions, List<FileUpload> named, CheckedTable table, SoftphoneRecipe recipe, JobContext place)
            throws IOException {
        if (decisions == null || decisions.size() == 0) {
            return Read.NOTHING;
        }
        Map<String, FileUpload> sent = new HashMap<>();
        Map<String, Path> paths = new HashMap<>();
        for (FileUpload one : named == null ? List.<FileUpload>of() : named) {
            if (one.size() > 0) {
                sent.put(one.fileName(), one);
                paths.put(one.fileName(), one.uploadedFile());
            }
        }
        Reading reading = new Reading(table, recipe, place);
        DecisionsFile file = DecisionsFile.read(
                decisions.uploadedFile(), Uploads.printable(decisions.fileName()), new SentFiles(paths));
        file.found().forEach(one -> reading.add("", one));
        for (Map.Entry<SoftphoneStage, DecisionsFile.Decision> one :
                file.decisions().entrySet()) {
            Optional<FileUpload> override = one.getValue().override().flatMap(path -> sent.values().stream()
                    .filter(upload -> upload.uploadedFile().equals(path))
                    .findFirst());
            reading.decide(one.getKey(), one.getValue(), override);
        }
        return reading.end();
    }

    /** What is read, and what is wrong with it. */
    private final class Reading {
        private final CheckedTable table;
        private final SoftphoneRecipe recipe;
        private final JobContext place;
        private final List<Decided> decided = new ArrayList<>();
        private final List<FaultsView.Line> faults = new ArrayList<>();

        Reading(CheckedTable table, SoftphoneRecipe recipe, JobContext place) {
            this.table = table;
            this.recipe = recipe;
            this.place = place;
        }

        void decide(SoftphoneStage stage, DecisionsFile.Decision decision, Optional<FileUpload> override) {
            Optional<Overrides> with =
                    override.flatMap(file -> uploads.open(file, source -> laid(stage, file.fileName(), source)));
            if (override.isEmpty() || with.isPresent()) {
                decided.add(decision.of(stage, with));
            }
        }

        private Optional<Overrides> laid(SoftphoneStage stage, String name, Source source) throws IOException {
            OverrideFile file = OverrideFile.read(source, name, stage, recipe, place.session(), backend.country());
            Overrides over = file.over(RunPeople.of(table, stage));
            file.found().stream().filter(Diagnostic::isError).forEach(one -> add(name, one));
            return file.isGood() ? Optional.of(over) : Optional.empty();
        }

        /** @param file in which it is; empty text for the decisions themselves */
        void add(String file, Diagnostic one) {
            Locale language = place.language();
            SoftphoneMessages words = SoftphoneWords.in(language);
            String summary = one.summary().in(language);
            String row = one.row() == 0 ? "" : words.in_row(String.valueOf(one.row()));
            String where = !file.isEmpty()
                    ? file + row + (one.column().isEmpty() ? "" : " · " + one.column()) + ": "
                    : summary.contains(one.column()) ? "" : one.column() + ": ";
            faults.add(new FaultsView.Line(
                    0,
                    "",
                    Visible.onPage(where + summary),
                    Visible.onPage(one.nextStep().in(language)),
                    ""));
        }

        Read end() {
            if (faults.isEmpty()) {
                return new Read(decided, Optional.empty());
            }
            SoftphoneMessages words = SoftphoneWords.in(place.language());
            String count = NumberFormat.getIntegerInstance(place.language()).format(faults.size());
            return new Read(
                    List.of(),
                    Optional.of(new FaultsView(
                            words.decisions_bad(count),
                            "",
                            faults.stream().limit(SHOWN).toList(),
                            Math.max(0, faults.size() - SHOWN),
                            "")));
        }
    }
}
