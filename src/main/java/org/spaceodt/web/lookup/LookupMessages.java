package org.spaceodt.web.lookup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of these pages. Spanish and Catalan stand in {@code messages/lookup_*.properties}. */
@MessageBundle("lookup")
public interface LookupMessages {
    @Message("Look up")
    String title();

    @Message("Name, address, id, phone number or extension")
    String what();

    @Message("Capitals and accents do not matter; a part of a name is enough, and the last digits of a number.")
    String what_hint();

    @Message("Look up")
    String look();

    @Message("Lists")
    String lists();

    @Message("Several fit: choose one.")
    String several();

    @Message("Nothing found.")
    String nothing();

    @Message("Did you mean:")
    String near();

    @Message("Narrow down")
    String narrow();

    @Message("Read Webex now")
    String live();

    @Message("Read the export")
    String from_export();

    @Message("Download")
    String download();

    @Message("Changed fields")
    String changed();
}
