package org.spaceodt.cli.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.LookupTexts;
import org.spaceodt.lookup.source.LiveRows;
import org.spaceodt.lookup.source.LookupPlace;
import org.spaceodt.text.Visible;
import org.spaceodt.text.Words;
import org.spaceodt.webex.WebexClients;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a look-up reads: the export that was named, else one of the out-dir, else Webex. */
class SourceOptions {
    @Option(names = "--live")
    boolean live;

    @Option(names = "--exports", paramLabel = "DIR")
    Path exports;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    WebexOptions access = new WebexOptions();

    Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    /**
     * The export that answers; empty when Webex does.
     *
     * @param modules what is looked at, the first of them at least
     */
    Optional<LookupSource> export(Collection<String> modules, Console console) throws UsageError {
        if (live && exports != null) {
            throw new UsageError(console.messages().get("lookup.liveOrExports"));
        }
        if (live) {
            return Optional.empty();
        }
        try {
            Optional<String> organization = access.organization(console).map(String::strip);
            Optional<LookupSource> found = exports == null
                    ? LookupPlace.in(folder(), organization, modules)
                    : LookupPlace.named(exports.toAbsolutePath().normalize(), organization, modules);
            if (found.isEmpty() && exports != null) {
                throw new UsageError(console.messages().get("lookup.noExports", exports.toString()));
            }
            if (found.isEmpty() && !access.hasToken(console)) {
                throw new UsageError(console.messages().get("lookup.nothing", folder().toString()));
            }
            return found;
        } catch (IOException e) {
            throw new UsageError(console.messages().said(e));
        }
    }

    /** Something that is done with the source. */
    interface Use<T> {
        T with(LookupSource source) throws IOException, UsageError;
    }

    /** Opens the way to Webex, or to the simulated organization, for as long as it is used. */
    <T> T live(WebexClients clients, Console console, Use<T> use) throws IOException, UsageError {
        try (WebexAccess.Line line = access.toWebex(folder(), console)) {
            return use.with(new LiveRows(
                    clients.connect(line.access()), access.organization(console), line.isRehearsal(), Instant.now()));
        }
    }

    /** What the rows are of, in a line. */
    static String head(LookupOrigin origin, List<String> lacking, Console console) {
        Words words = LookupTexts.in(console.messages().locale());
        String at = origin.at().map(console.messages()::time).orElse("");
        String from = words.get("origin." + origin.way().name().toLowerCase(Locale.ROOT), at, origin.folder());
        List<String> facts = new ArrayList<>(List.of(from));
        if (!origin.whose().isEmpty()) {
            facts.add(words.get("origin.organization", Visible.of(origin.whose())));
        }
        facts.add(
                lacking.isEmpty()
                        ? words.get("origin.whole")
                        : words.get("origin.lacking", String.join(", ", lacking)));
        if (origin.others()) {
            facts.add(words.get("origin.others"));
        }
        return (origin.simulated() ? words.get("origin.rehearsal") + " " : "") + String.join(", ", facts);
    }
}
