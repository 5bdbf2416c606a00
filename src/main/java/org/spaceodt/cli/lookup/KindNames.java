package org.spaceodt.cli.lookup;

import java.util.ArrayList;
import org.spaceodt.lookup.LookupKind;

/** What a shell completes where a kind is named. */
final class KindNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    KindNames() {
        super(LookupKind.ids());
    }
}
