package org.spaceodt.cli.keys;

import org.spaceodt.access.key.ApiKeys;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.job.store.JobDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a key: the next request with it is refused, by every server on the store. */
@Command(name = "revoke")
class KeysRevokeCommand extends KeysOfStore {
    @Parameters(paramLabel = "NAME")
    String name;

    KeysRevokeCommand(JobDatabase database) {
        super(database);
    }

    @Override
    public Integer call() throws UsageError {
        if (!ApiKeys.isName(name) || !keys().revoke(name, user())) {
            // What stands there may be a key itself.
            throw new UsageError(
                    messages().get("keys.unknown", Messages.repeated(name, "(?!sot_)[\\p{L}\\p{N}._@-]{1,64}")));
        }
        if (json) {
            out().println("{\"name\": \"" + name + "\", \"state\": \"revoked\"}");
        } else {
            out().println(messages().get("keys.revoked", name));
        }
        out().flush();
        return ExitCodes.COMPLETE;
    }
}
