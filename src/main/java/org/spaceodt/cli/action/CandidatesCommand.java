package org.spaceodt.cli.action;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.candidate.Candidates;
import org.spaceodt.candidate.Refused;
import org.spaceodt.candidate.SoftphoneCandidates;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.SeedView;
import org.spaceodt.file.OutDir;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Exports;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sheet.csv.CsvForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes tables for the actions from an export. */
@Command(
        name = "v21_candidates",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v21_candidates|@ [OPTIONS]")
public class CandidatesCommand implements ContainerCommand {
    private final Candidates candidates;
    private final SoftphoneCandidates softphones;

    @Spec
    CommandSpec spec;

    @Option(names = "--inventory", paramLabel = "DIR")
    Path inventory;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--out", paramLabel = "DIR")
    Path out;

    @Option(names = "--location", paramLabel = "NAME_OR_ID")
    List<String> locations = new ArrayList<>();

    @Option(names = "--force")
    boolean force;

    @Option(names = "--xlsx")
    boolean xlsx;

    @Mixin
    CsvOption csv = new CsvOption();

    public CandidatesCommand(Candidates candidates, SoftphoneCandidates softphones) {
        this.candidates = candidates;
        this.softphones = softphones;
    }

    @Override
    public Integer call() {
        Messages messages = Console.of(spec).messages();
        Path folder = (out == null ? outDir.resolve("v21").resolve("candidates") : out)
                .toAbsolutePath()
                .normalize();
        try {
            CsvForm form = csv.form(Console.of(spec));
            Inventory export = Inventory.open(export(messages), Candidates.MODULES);
            Candidates.Order order = new Candidates.Order(
                    OutDir.at(out == null ? outDir : folder),
                    folder,
                    locations,
                    force,
                    messages.locale(),
                    form,
                    xlsx,
                    Console.of(spec).invocation()::command);
            Candidates.Written written = candidates.write(export, order);
            Path runs = (out == null ? outDir.toAbsolutePath().normalize() : folder).resolve("v2");
            SoftphoneCandidates.Written people = softphones.write(export, order, runs);
            show(export, written, folder, messages, () -> show(people, messages));
            return Candidates.isComplete(export) ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
        } catch (UsageError e) {
            return Refusals.say(e, spec.commandLine());
        } catch (DamagedExport e) {
            return Refusals.say(new UsageError(SeedView.damage(messages, e)), spec.commandLine());
        } catch (Refused e) {
            return Refusals.say(new UsageError(e.reason().in(messages.locale())), spec.commandLine());
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private Path export(Messages messages) throws UsageError, IOException {
        Path place = inventory != null
                ? inventory
                : Inventory.newest(outDir)
                        .orElseThrow(() -> new UsageError(messages.get("candidates.noExport", outDir.toString())));
        Exports.Found found = Exports.with(place, Candidates.MODULES);
        SeedView.older(messages, place, found).ifPresent(spec.commandLine().getErr()::println);
        return found.dir();
    }

    private void show(SoftphoneCandidates.Written people, Messages messages) {
        String table = people.file().toString();
        if (people.rows().isPresent()) {
            spec.commandLine()
                    .getOut()
                    .println(messages.get(
                            "candidates.softphones", table, people.rows().getAsInt()));
        } else {
            spec.commandLine().getErr().println(messages.get("candidates.kept", table));
        }
    }

    private void show(
            Inventory export, Candidates.Written written, Path folder, Messages messages, Runnable softphoneTable) {
        PrintWriter text = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        text.println(messages.get(
                "candidates.source",
                export.folder(),
                export.published().map(messages::time).orElseGet(() -> messages.get("candidates.undated"))));
        written.rows().forEach((file, rows) -> text.println(messages.get("candidates.file", file, rows)));
        text.println(messages.get("candidates.folder", folder.toString()));
        softphoneTable.run();
        text.println(messages.get("candidates.next", folder.toString()));
        text.flush();
        PrintWriter err = spec.commandLine().getErr();
        if (export.published().isEmpty()) {
            err.println(ansi.string("@|bold,red " + messages.get("candidates.noLedger") + "|@"));
        }
        if (!export.missing().isEmpty()) {
            String modules = export.missing().stream()
                    .map(module -> SeedView.inWords(messages, module))
                    .collect(Collectors.joining(", "));
            err.println(ansi.string("@|bold,red " + messages.get("candidates.incomplete", modules) + "|@"));
        }
    }
}
