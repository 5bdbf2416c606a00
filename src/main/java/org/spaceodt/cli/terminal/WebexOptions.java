package org.spaceodt.cli.terminal;

import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.webex.ApiAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that talks to Webex. */
public class WebexOptions {
    @Option(names = "--token", paramLabel = "TOKEN")
    String token;

    @Option(names = "--org-id", paramLabel = "ID")
    String orgId;

    @Option(names = "--concurrent-requests", paramLabel = "N", defaultValue = "40")
    int concurrentRequests;

    @Option(names = "--allow-http")
    boolean allowHttp;

    @Mixin
    WireLogOptions logs = new WireLogOptions();

    /** As the settings say, for a command without these options. */
    public static WebexOptions ofSettings() {
        WebexOptions options = new WebexOptions();
        options.concurrentRequests = 1;
        return options;
    }

    /** Whether it is said as whom, by an option or the settings. */
    public boolean hasToken(Console console) {
        return token != null || WebexAccess.saysAsWhom(console.settings());
    }

    /** @throws UsageError when something that was given cannot be used; nothing was opened */
    public void check(Messages messages) throws UsageError {
        if (concurrentRequests < 1 || concurrentRequests > 1000) {
            throw new UsageError(messages.get("usage.concurrency"));
        }
    }

    /**
     * To Webex, or where {@code WEBEX_BASE_URL} says.
     *
     * @param folder for the logs that were asked for without a name
     * @throws UsageError when something that was given cannot be used; nothing was opened
     */
    public WebexAccess.Line toWebex(Path folder, Console console) throws UsageError {
        check(console.messages());
        Settings settings = console.settings();
        settings.notes()
                .forEach(note -> console.err().println(console.messages().get(note.key(), note.file())));
        return access(console.folder(), folder).toWebex(console.err(), settings, console.messages());
    }

    /** To the simulated tenant: no token, no proxy. */
    public WebexAccess.Line toSandbox(ApiAddress address, Path folder, Console console) throws UsageError {
        check(console.messages());
        return access(console.folder(), folder).toSandbox(address, console.err(), console.messages());
    }

    private WebexAccess access(Path start, Path folder) {
        return new WebexAccess(
                Optional.ofNullable(token),
                Optional.ofNullable(orgId),
                concurrentRequests,
                allowHttp,
                logs.in(start, folder));
    }
}
