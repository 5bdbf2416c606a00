package org.spaceodt.notice;

import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.spaceodt.webex.cause.NoAnswer;

/** E-mail by SMTP. The client of the container's mailer is made for each message, so that commands that send none pay nothing for it. */
public final class Mail implements Channel {
    public static final String NAME = "mail";

    private static final int FOR_GOOD = 500;

    private final Supplier<Vertx> vertx;
    private final MailServer server;
    private final String from;
    private final List<String> to;
    private final Way way;

    public Mail(Supplier<Vertx> vertx, MailServer server, String from, List<String> to, Way way) {
        this.vertx = vertx;
        this.server = server;
        this.from = from;
        this.to = List.copyOf(to);
        this.way = way;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void send(Notice notice) throws NotSent {
        MailClient client = MailClient.create(vertx.get(), config());
        try {
            client.sendMail(message(notice))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(way.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NotSent("timeout", "", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("broken", "", true);
        } catch (ExecutionException e) {
            throw notSent(e.getCause());
        } finally {
            client.close();
        }
    }

    private MailMessage message(Notice notice) {
        MailMessage message = new MailMessage()
                .setFrom(from)
                .setTo(to)
                .setSubject(notice.subject())
                .setText(notice.text());
        message.addHeader("Auto-Submitted", "auto-generated");
        message.addHeader("Message-ID", "<" + notice.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        return message;
    }

    private MailConfig config() {
        MailConfig config = new MailConfig(server.host(), server.port())
                .setSsl(server.tls() == MailServer.Tls.TLS)
                .setStarttls(
                        server.tls() == MailServer.Tls.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setLogin(server.login().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setKeepAlive(false)
                .setMaxPoolSize(1)
                .setOwnHostname("localhost")
                .setConnectTimeout((int) way.connect().toMillis());
        server.login().ifPresent(login -> config.setUsername(login.user())
                .setPassword(login.password().reveal()));
        trust().ifPresent(config::setTrustOptions);
        return config;
    }

    private Optional<TrustOptions> trust() {
        return way.authorities().map(Mail::trusting);
    }

    private static TrustOptions trusting(KeyStore authorities) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities);
            return TrustOptions.wrap(factory.getTrustManagers()[0]);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server said is not repeated: it may name people. */
    private NotSent notSent(Throwable lost) {
        if (lost instanceof SMTPException refused) {
            return new NotSent("smtp", String.valueOf(refused.getReplyCode()), refused.getReplyCode() < FOR_GOOD);
        }
        NoAnswer why = NoAnswer.of(lost);
        if (why == NoAnswer.BROKEN && String.valueOf(lost.getMessage()).contains("STARTTLS")) {
            return new NotSent("starttls", "", false);
        }
        if (why == NoAnswer.BROKEN && lost instanceof SSLException) {
            // It answered in plain text. After STARTTLS the client does not look whether it was granted: 454 is for
            // now.
            return server.tls() == MailServer.Tls.STARTTLS
                    ? new NotSent("starttls", "", true)
                    : new NotSent("tls", "", false);
        }
        return new NotSent(why.name().toLowerCase(Locale.ROOT), "", why != NoAnswer.TLS);
    }
}
