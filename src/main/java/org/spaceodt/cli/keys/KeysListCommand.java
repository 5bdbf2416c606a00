package org.spaceodt.cli.keys;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.spaceodt.access.key.ApiKeys;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.access.StoredKey;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Command;

/** All keys that there ever were, the newest first, without the keys themselves. */
@Command(name = "list")
class KeysListCommand extends KeysOfStore {
    KeysListCommand(JobDatabase database) {
        super(database);
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    @Override
    public Integer call() {
        ApiKeys keys = keys();
        List<StoredKey> all = keys.all();
        Instant now = keys.now();
        if (json) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            all.forEach(key -> array.add(KeyWords.json(key, now)));
            out().println(array.toPrettyString());
        } else if (all.isEmpty()) {
            out().println(messages().get("keys.none", "ci"));
        } else {
            out().println(ansi().string("@|bold "
                    + line(
                            said("keys.column.name"),
                            said("keys.column.role"),
                            said("keys.column.state"),
                            said("keys.column.until"),
                            said("keys.column.created"),
                            said("keys.column.by"))
                    + "|@"));
            all.forEach(key -> out().println(line(
                    key.name(),
                    said("role." + key.role()),
                    said("keys.state." + KeyWords.state(key, now)),
                    key.until().map(messages()::time).orElse("–"),
                    messages().time(key.created()),
                    Visible.of(key.createdBy()))));
        }
        out().flush();
        return ExitCodes.COMPLETE;
    }

    private String line(Object... cells) {
        String time = "%-" + messages().timeWidth() + "s";
        return String.format("%-24s  %-10s  %-10s  " + time + "  " + time + "  %s", cells);
    }

    private String said(String key) {
        return messages().get(key);
    }
}
