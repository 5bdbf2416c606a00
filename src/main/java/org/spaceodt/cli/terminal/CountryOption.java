package org.spaceodt.cli.terminal;

import java.util.Optional;
import org.spaceodt.app.HomeCountry;
import org.spaceodt.app.UsageError;
import picocli.CommandLine.Option;

/** The option of every command that takes rows: of which country numbers are that do not say it. */
public class CountryOption {
    @Option(names = "--country", paramLabel = "CODE")
    String country;

    public boolean isGiven() {
        return country != null;
    }

    /** Two letters; else those of {@code SPACE_ODT_COUNTRY}; empty when neither is there. */
    public Optional<String> code(Console console) throws UsageError {
        return HomeCountry.of(Optional.ofNullable(country), console.settings(), console.messages());
    }
}
