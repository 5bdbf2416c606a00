package org.spaceodt.cli.terminal;

import java.util.List;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.notices.NoticeSettings;
import org.spaceodt.app.notices.NoticeTexts;
import org.spaceodt.notice.Channel;
import org.spaceodt.notice.NoticePost;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Of which jobs that come to rest people are told, by the ways that the settings name. */
public class NotifyOption {
    private static final String NAME = "--notify";

    /** Which jobs. */
    public enum When {
        NONE,
        /** Those that ended. */
        END,
        /** Those that wait for somebody, too. */
        ALL
    }

    @Option(names = NAME, paramLabel = "none|end|all", defaultValue = "all")
    When when;

    /**
     * As the command was called, where it has the option. Settings that cannot be used are said, and keep nothing from being done.
     *
     * @param pages the address of the server that shows jobs
     */
    public static NoticePost post(CommandSpec spec, Optional<String> pages) {
        When when = Optional.ofNullable(spec.findOption(NAME))
                .map(OptionSpec::getValue)
                .map(When.class::cast)
                .orElse(When.ALL);
        if (when == When.NONE) {
            return NoticePost.NOBODY;
        }
        Console console = Console.of(spec);
        Messages messages = console.messages();
        try {
            List<Channel> channels = NoticeSettings.channels(console.settings(), messages);
            return new NoticePost(
                    channels,
                    when == When.ALL,
                    new NoticeTexts(messages, pages)::of,
                    (notice, why, later) -> console.err()
                            .println(messages.get(
                                    later ? "notice.later" : "notice.failed",
                                    messages.get("notice.channel." + notice.channel()),
                                    notice.jobId(),
                                    NoticeTexts.why(why, messages))));
        } catch (UsageError e) {
            console.err().println(e.getMessage());
            return NoticePost.NOBODY;
        }
    }
}
