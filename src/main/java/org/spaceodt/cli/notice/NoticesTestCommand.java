package org.spaceodt.cli.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.notices.NoticeSettings;
import org.spaceodt.app.notices.NoticeTexts;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.notice.Channel;
import org.spaceodt.notice.NotSent;
import org.spaceodt.notice.Notice;
import picocli.CommandLine.Command;

/** Sends a message by each way that is set, once, and says what became of it. */
@Command(name = "test")
class NoticesTestCommand extends BaseCommand implements ContainerCommand {
    @Override
    public Integer call() throws UsageError {
        List<Channel> channels = NoticeSettings.channels(console().settings(), messages());
        if (channels.isEmpty()) {
            throw new UsageError(messages().get("notice.none"));
        }
        Notice notice = new NoticeTexts(messages(), java.util.Optional.empty())
                .test("test." + UUID.randomUUID(), Instant.now());
        boolean all = true;
        for (Channel channel : channels) {
            all &= isSent(channel, notice);
        }
        return all ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    private boolean isSent(Channel channel, Notice notice) {
        String name = messages().get("notice.channel." + channel.name());
        try {
            channel.send(notice);
            out().println(messages().get("notice.sent", name));
            return true;
        } catch (NotSent e) {
            err().println(messages().get("notice.test.failed", name, NoticeTexts.why(e, messages())));
            return false;
        } finally {
            out().flush();
        }
    }
}
