package org.spaceodt.change.preflight;

import java.util.function.Consumer;
import org.spaceodt.diagnostic.Diagnostic;

/** Says what could not be read: of that nobody knows whether it stands in the way. */
record UnreadCheck(KnownTenant tenant) implements PreflightCheck {
    @Override
    public void check(RowFacts row, Consumer<Diagnostic> found) {
        // It is about no row.
    }

    @Override
    public void end(Consumer<Diagnostic> found) {
        tenant.unread().forEach((path, said) -> found.accept(PreflightTexts.error("list.unread", path, said)));
    }
}
