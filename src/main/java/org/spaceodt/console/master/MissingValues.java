package org.spaceodt.console.master;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.action.apply.Result;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/** Which parameters a row lacks that its action needs. */
public final class MissingValues {
    /** What every action says of a parameter that is not there; its name is the first value. */
    private static final String CODE = "cell.missing";

    private MissingValues() {}

    /** Of what was found in a row. */
    public static List<String> of(List<Diagnostic> faults) {
        return names(faults.stream().map(Diagnostic::summary));
    }

    /** Of a row that was refused as it was given; none for others. */
    public static List<String> of(Result result) {
        return result instanceof Result.Refused refused ? names(refused.reasons().stream()) : List.of();
    }

    private static List<String> names(Stream<Text> texts) {
        return texts.filter(text -> text.key().equals(CODE))
                .map(text -> text.values().get(0))
                .distinct()
                .toList();
    }
}
