package org.spaceodt.app.notices;

import io.quarkus.arc.Arc;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.spaceodt.app.Messages;
import org.spaceodt.app.NetworkSettings;
import org.spaceodt.app.Settings;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.notice.Channel;
import org.spaceodt.notice.Mail;
import org.spaceodt.notice.MailServer;
import org.spaceodt.notice.Way;
import org.spaceodt.notice.WebexRoom;
import org.spaceodt.notice.Webhook;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.http.ExtraAuthorities;
import org.spaceodt.webex.token.Secret;

/**
 * By which ways people are told of jobs, as variables or lines of a {@code .env} say it; never options, which other users of the machine
 * can see. No text repeats a value.
 */
public final class NoticeSettings {
    static final Setting WEBHOOK = Setting.SPACE_ODT_NOTICE_WEBHOOK_URL;
    static final Setting WEBHOOK_SECRET = Setting.SPACE_ODT_NOTICE_WEBHOOK_SECRET;
    static final Setting ROOM = Setting.SPACE_ODT_NOTICE_ROOM_ID;
    static final Setting BOT = Setting.SPACE_ODT_NOTICE_BOT_TOKEN;
    static final Setting SMTP_HOST = Setting.SPACE_ODT_NOTICE_SMTP_HOST;
    static final Setting SMTP_PORT = Setting.SPACE_ODT_NOTICE_SMTP_PORT;
    static final Setting SMTP_TLS = Setting.SPACE_ODT_NOTICE_SMTP_TLS;
    static final Setting SMTP_USER = Setting.SPACE_ODT_NOTICE_SMTP_USER;
    static final Setting SMTP_PASSWORD = Setting.SPACE_ODT_NOTICE_SMTP_PASSWORD;
    static final Setting FROM = Setting.SPACE_ODT_NOTICE_MAIL_FROM;
    static final Setting TO = Setting.SPACE_ODT_NOTICE_MAIL_TO;

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final int RELAY = 25;
    private static final int MOST = 65_535;

    private final Settings settings;
    private final Messages messages;

    private NoticeSettings(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /**
     * Nothing is connected to.
     *
     * @return as many as are set; empty where nobody is to be told
     * @throws UsageError when one cannot be used as it is set
     */
    public static List<Channel> channels(Settings settings, Messages messages) throws UsageError {
        NoticeSettings read = new NoticeSettings(settings, messages);
        List<Channel> channels = new ArrayList<>();
        read.webhook().ifPresent(channels::add);
        read.room().ifPresent(channels::add);
        read.mail().ifPresent(channels::add);
        return channels;
    }

    private Optional<Channel> webhook() throws UsageError {
        Optional<String> url = get(WEBHOOK);
        if (url.isEmpty()) {
            if (get(WEBHOOK_SECRET).isPresent()) {
                throw missing(WEBHOOK, WEBHOOK_SECRET);
            }
            return Optional.empty();
        }
        URI address = address(url.get(), WEBHOOK);
        return Optional.of(new Webhook(address, get(WEBHOOK_SECRET).map(Secret::of), way(Optional.of(address))));
    }

    private Optional<Channel> room() throws UsageError {
        Optional<String> room = get(ROOM);
        Optional<String> bot = get(BOT);
        if (room.isEmpty() && bot.isEmpty()) {
            return Optional.empty();
        }
        URI api = address(
                get(Setting.WEBEX_BASE_URL)
                        .orElseGet(() -> ApiAddress.WEBEX.base().toString()),
                Setting.WEBEX_BASE_URL);
        return Optional.of(new WebexRoom(
                api,
                room.orElseThrow(() -> missing(ROOM, BOT)),
                Secret.of(bot.orElseThrow(() -> missing(BOT, ROOM))),
                way(Optional.of(api))));
    }

    private Optional<Channel> mail() throws UsageError {
        Optional<String> host = get(SMTP_HOST);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        MailServer.Tls tls = tls();
        if (tls == MailServer.Tls.NONE && clear(host.get())) {
            throw new UsageError(messages.get("notice.clear", SMTP_TLS));
        }
        Optional<String> user = get(SMTP_USER);
        Optional<MailServer.Login> login = user.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailServer.Login(
                        user.get(),
                        Secret.of(get(SMTP_PASSWORD).orElseThrow(() -> missing(SMTP_PASSWORD, SMTP_USER)))));
        List<String> from = addresses(FROM);
        if (from.size() != 1) {
            throw new UsageError(messages.get("notice.mail", FROM));
        }
        return Optional.of(new Mail(
                () -> Arc.container().instance(Vertx.class).get(),
                new MailServer(host.get(), port(tls), tls, login),
                from.get(0),
                addresses(TO),
                way(Optional.empty())));
    }

    private List<String> addresses(Setting name) throws UsageError {
        List<String> all = Arrays.stream(
                        get(name).orElseThrow(() -> missing(name, SMTP_HOST)).split("[,;\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        if (all.isEmpty() || !all.stream().allMatch(one -> MAIL.matcher(one).matches())) {
            throw new UsageError(messages.get("notice.mail", name));
        }
        return all;
    }

    private MailServer.Tls tls() throws UsageError {
        String given = get(SMTP_TLS).orElse("starttls").toUpperCase(Locale.ROOT);
        return Arrays.stream(MailServer.Tls.values())
                .filter(one -> one.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new UsageError(messages.get("notice.tls", SMTP_TLS)));
    }

    private int port(MailServer.Tls tls) throws UsageError {
        Optional<String> given = get(SMTP_PORT);
        if (given.isEmpty()) {
            return switch (tls) {
                case STARTTLS -> SUBMISSION;
                case TLS -> SUBMISSION_TLS;
                case NONE -> RELAY;
            };
        }
        int port = given.get().matches("\\d{1,5}") ? Integer.parseInt(given.get()) : 0;
        if (port < 1 || port > MOST) {
            throw new UsageError(messages.get("notice.port", SMTP_PORT));
        }
        return port;
    }

    /** Over https, or to this machine; a name and a password in it would be sent to whoever answers. */
    private URI address(String text, Setting name) throws UsageError {
        try {
            URI address = new URI(text);
            boolean https = "https".equalsIgnoreCase(address.getScheme());
            boolean here = "http".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && (https || here && !clear(address.getHost()))) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below: the text may hold a secret.
        }
        throw new UsageError(messages.get("notice.address", name));
    }

    /** Whether what goes there unencrypted can be read on the way. */
    private static boolean clear(String host) {
        String named = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        try {
            return ApiAddress.of("http://" + named).sendsInTheClear();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /**
     * The way to another address, as Webex is reached.
     *
     * @throws UsageError when the settings of the network cannot be used
     */
    public static Way way(URI target, Settings settings, Messages messages) throws UsageError {
        return new NoticeSettings(settings, messages).way(Optional.of(target));
    }

    private Way way(Optional<URI> target) throws UsageError {
        // What files say of the way was said already, where Webex is reached by it.
        Consumer<String> nobody = said -> {};
        Optional<Way.ProxyPlace> proxy = Optional.empty();
        if (target.isPresent()) {
            proxy = NetworkSettings.proxy(target.get(), settings, nobody, messages)
                    .map(given -> new Way.ProxyPlace(given.host(), given.port(), given.user(), given.password()));
        }
        Optional<KeyStore> authorities = NetworkSettings.authorities(settings, nobody, messages)
                .map(given -> ExtraAuthorities.storeOf(given.trusted()));
        return new Way(proxy, authorities, Way.DIRECT.connect(), Way.DIRECT.answer());
    }

    private Optional<String> get(Setting setting) {
        return settings.get(setting).map(String::strip);
    }

    private UsageError missing(Setting name, Setting with) {
        return new UsageError(messages.get("notice.missing", name, with));
    }
}
