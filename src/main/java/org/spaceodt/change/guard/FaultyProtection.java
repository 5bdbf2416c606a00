package org.spaceodt.change.guard;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.text.Text;

/** What says what is protected cannot be used: nothing is planned or written, since nobody knows what must not be touched. */
public final class FaultyProtection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Diagnostics faults;

    FaultyProtection(String file, Diagnostics faults) {
        super(file, null, false, false);
        this.file = file;
        this.faults = faults;
    }

    public String file() {
        return file;
    }

    public Diagnostics faults() {
        return faults;
    }

    /** For a row that is not done because of it: the first fault, with its place. */
    List<Text> reasons() {
        return faults.list().stream()
                .filter(found -> found.isError())
                .limit(1)
                .flatMap(found -> Stream.of(
                        GuardTexts.text("protected.faulty", file, String.valueOf(found.row()), found.column()),
                        found.summary()))
                .toList();
    }
}
