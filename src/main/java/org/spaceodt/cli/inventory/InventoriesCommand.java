package org.spaceodt.cli.inventory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the exports that are kept, the newest first. It starts no container. */
@Command(name = "inventories")
public class InventoriesCommand extends BaseCommand {
    private static final int STATE = 16;
    private static final int NAMED = 3;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() throws UsageError {
        Path folder = outDir.toAbsolutePath().normalize();
        try {
            List<Exports.Kept> kept = Exports.kept(folder);
            if (json) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                kept.forEach(one ->
                        array.add(one.about().json().put("folder", one.folder().toString())));
                out().println(array.toPrettyString());
            } else if (kept.isEmpty()) {
                out().println(messages().get("inventories.none", folder.toString()));
            } else {
                show(kept, ExportAbout.in(folder.resolve(Exports.LATEST)));
                out().println(messages()
                        .get("inventories.folder", folder.resolve(Exports.KEPT).toString()));
            }
            out().flush();
            return ExitCodes.COMPLETE;
        } catch (IOException e) {
            throw new UsageError(messages().said(e));
        }
    }

    private void show(List<Exports.Kept> kept, Optional<ExportAbout> latest) {
        String published = "%-" + messages().timeWidth() + "s";
        out().println(ansi().string("@|bold "
                + String.format(
                        "%-25s  " + published + "  %-" + STATE + "s %10s  %s",
                        messages().get("inventories.column.id"),
                        messages().get("inventories.column.published"),
                        messages().get("inventories.column.state"),
                        messages().get("inventories.column.rows"),
                        messages().get("inventories.column.what"))
                + "|@"));
        for (Exports.Kept one : kept) {
            ExportAbout about = one.about();
            String mark = latest.map(ExportAbout::id).filter(about.id()::equals).isPresent()
                    ? " " + messages().get("inventories.latest")
                    : "";
            out().println(String.format(
                    "%-25s  " + published + "  %-" + STATE + "s %10d  %s%s",
                    about.id(),
                    messages().time(about.publishedAt()),
                    messages().get(about.incomplete().isEmpty() ? "inventories.complete" : "inventories.incomplete"),
                    about.rows(),
                    Visible.of(what(about)),
                    mark));
        }
    }

    private String what(ExportAbout about) {
        String what = about.whole()
                ? messages().get("inventories.whole")
                : messages()
                        .get(
                                "inventories.part",
                                String.join(
                                        ", ",
                                        about.asked().stream().limit(NAMED).toList()),
                                Math.max(0, about.asked().size() - NAMED));
        return about.simulated() ? what + " · " + messages().get("inventories.simulated") : what;
    }
}
