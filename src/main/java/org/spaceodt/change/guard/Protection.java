package org.spaceodt.change.guard;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Guard;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;

/**
 * What no row may touch: numbers, people and locations of {@code protected.csv}, unless somebody includes them. A row that
 * touches one is refused when it is planned, and again before it is written. Thread-safe.
 */
public final class Protection {
    private final ProtectedFile file;
    private final Clock clock;
    private final Lookups lookups;
    private final boolean included;

    private Protection(ProtectedFile file, Clock clock, Lookups lookups, boolean included) {
        this.file = file;
        this.clock = clock;
        this.lookups = lookups;
        this.included = included;
    }

    /**
     * @param folder the out-dir, where the file is when none is named
     * @param named a file that has to be there
     * @param country two letters: whose numbers digits without plus are
     * @param clock says which day it is
     */
    public static Protection of(Path folder, Optional<Path> named, Optional<String> country, Clock clock) {
        ProtectedFile file = new ProtectedFile(
                named.orElseGet(() -> folder.resolve(ProtectedFile.NAME)), named.isPresent(), country);
        return new Protection(file, clock, new Lookups(), false);
    }

    /** The same, of which nothing is refused. */
    public Protection included() {
        return new Protection(file, clock, lookups, true);
    }

    /** Whether rows may touch what is protected. */
    public boolean isIncluded() {
        return included;
    }

    /**
     * To be asked before anything is planned or made.
     *
     * @throws FaultyProtection when the file cannot be used, or names what Webex does not know: also where all is included
     * @throws org.spaceodt.webex.WebexException when it could not be read whom it names
     */
    public void check(WebexClient webex) {
        lookups.checked(file.entries(), file.name(), clock, webex);
    }

    /** Holds for plans that are made here. */
    public Guard guard() {
        return included ? Guard.NONE : rules(List.of());
    }

    /**
     * Why a row is not done, by what its cells name.
     *
     * @param webex of the session that the row is looked at with
     */
    public List<Text> reasons(List<ActionInput> steps, WebexClient webex) {
        return included ? List.of() : rules(List.of()).ofRow(steps, webex);
    }

    /** @param kept with a job when it was made: that holds beside what this process knows */
    Rules rules(List<ProtectedEntry> kept) {
        return new Rules(webex -> lookups.now(Lookups.joined(file.entries(), kept), clock, webex));
    }

    Optional<String> country() {
        return file.country();
    }

    /** What is to be kept with a job; empty where nothing is protected. */
    Optional<byte[]> content() {
        return file.content();
    }
}
