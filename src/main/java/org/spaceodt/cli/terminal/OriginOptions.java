package org.spaceodt.cli.terminal;

import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.Origin;
import picocli.CommandLine.Option;

/** Who has plans and jobs made, and why: kept with them. */
public class OriginOptions {
    @Option(names = "--operator", paramLabel = "NAME")
    String operator;

    @Option(names = "--note", paramLabel = "TEXT")
    String note;

    /** Where what is made comes from that; without a name it is the user of the operating system. */
    public JobContext of(JobContext place) {
        return place.of(of(place.origin()));
    }

    /** The same of where something comes from that is no job. */
    public Origin of(Origin usual) {
        Origin origin = given(operator).map(usual::by).orElse(usual);
        return given(note).map(origin::because).orElse(origin);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
