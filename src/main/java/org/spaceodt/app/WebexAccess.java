package org.spaceodt.app;

import java.io.PrintWriter;
import java.util.Optional;
import org.spaceodt.app.setting.Setting;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;

/**
 * How to reach Webex and as whom.
 *
 * @param inTheClear whether secrets may go over http to another machine
 * @param token that was given; without one, the settings say as whom
 * @param orgId whose data, of a token that sees several organizations
 * @param concurrentRequests the most calls in flight
 * @param logs what is written of the calls
 */
public record WebexAccess(
        Optional<String> token, Optional<String> orgId, int concurrentRequests, boolean inTheClear, WireLogs logs) {
    private static final Setting BASE_URL = Setting.WEBEX_BASE_URL;
    private static final Setting ORGANIZATION = Setting.WEBEX_ORG_ID;
    private static final Setting DANGER_SHARE = Setting.SPACE_ODT_DANGER_SHARE;
    private static final Setting SECOND_PERSON = Setting.SPACE_ODT_SECOND_PERSON;
    private static final double USUAL_SHARE = 0.10;

    /**
     * To Webex, or where {@code WEBEX_BASE_URL} says.
     *
     * @throws UsageError when something that was given cannot be used; nothing was opened
     */
    public Line toWebex(PrintWriter err, Settings settings, Messages messages) throws UsageError {
        ApiAddress address = address(err, settings, messages);
        Access access = new Access(
                address,
                new CredentialSettings(settings, messages).read(token),
                NetworkSettings.read(address.base(), settings, err, messages),
                concurrentRequests,
                orgId.or(() -> settings.get(ORGANIZATION)),
                Access.Watch.nobody());
        return watched(access, Optional.empty(), settings, err, messages);
    }

    /**
     * To the simulated tenant: no token, no proxy.
     *
     * @param after what ends with the way there
     */
    public Line toSandbox(ApiAddress address, Runnable after, PrintWriter err, Settings settings, Messages messages)
            throws UsageError {
        Access access = new Access(
                address,
                new Credentials.Given(AccessToken.of("sandbox"), Optional.empty()),
                ConnectionSettings.DIRECT,
                concurrentRequests,
                orgId,
                Access.Watch.nobody());
        return watched(access, Optional.of(after), settings, err, messages);
    }

    /**
     * To a simulated tenant that is this process's own: no proxy, no logs, and no token but the one that was made for it.
     *
     * @param atOnce the most calls in flight
     */
    public static Access alone(ApiAddress address, String token, int atOnce) {
        return new Access(
                address,
                new Credentials.Given(AccessToken.of(token), Optional.empty()),
                ConnectionSettings.DIRECT,
                atOnce,
                Optional.empty(),
                Access.Watch.nobody());
    }

    private Line watched(
            Access access, Optional<Runnable> rehearsal, Settings settings, PrintWriter err, Messages messages)
            throws UsageError {
        double manyPeople = manyPeople(settings, messages);
        SecondPerson second = secondPerson(settings, messages);
        WireLogs.Open open = logs.open(err, messages);
        return new Line(access.watchedBy(open.watch()), open, rehearsal, manyPeople, second);
    }

    /**
     * An open way to Webex. Closing it ends its logs.
     *
     * @param rehearsal ends the simulated organization, where it leads to one
     * @param manyPeople from which share of the people there a change is said to touch many, 0 to 1
     * @param second whether what one person planned another applies
     */
    public record Line(
            Access access, WireLogs.Open logs, Optional<Runnable> rehearsal, double manyPeople, SecondPerson second)
            implements AutoCloseable {
        public boolean isRehearsal() {
            return rehearsal.isPresent();
        }

        @Override
        public void close() {
            rehearsal.ifPresent(Runnable::run);
            logs.close();
            if (access.watch().mended().get()) {
                logs.warn("texts.mended");
            }
            if (access.credentials() instanceof Credentials.Refreshed refreshed) {
                refreshed.store().trouble().ifPresent(trouble -> logs.warn("token.notKept", trouble));
            }
        }
    }

    /** Whether the settings say as whom, whether that can be used or not. */
    public static boolean saysAsWhom(Settings settings) {
        return CredentialSettings.areIn(settings);
    }

    /** The organization that the settings name. */
    public static Optional<String> organization(Settings settings) {
        return settings.get(ORGANIZATION);
    }

    private ApiAddress address(PrintWriter err, Settings settings, Messages messages) throws UsageError {
        Optional<Settings.Given> given = settings.given(BASE_URL);
        ApiAddress address;
        try {
            address = given.map(Settings.Given::value).map(ApiAddress::of).orElse(ApiAddress.WEBEX);
        } catch (IllegalArgumentException e) {
            throw new UsageError(messages.get("address.malformed", e.getMessage()));
        }
        if (!address.isOfWebex()) {
            err.println(messages.get(
                    "address.notWebex",
                    address.host(),
                    messages.origin(given.orElseThrow().file())));
        }
        if (address.sendsInTheClear() && !inTheClear) {
            throw new UsageError(messages.get("address.refused", address.host()));
        }
        if (address.sendsInTheClear()) {
            err.println(messages.get("address.inTheClear", address.host()));
        }
        return address;
    }

    /**
     * Whether what one person planned another applies. A variable comes before a {@code .env}.
     *
     * @throws UsageError when it is neither yes nor no: who meant it would not have it
     */
    public static SecondPerson secondPerson(Settings settings, Messages messages) throws UsageError {
        String value = settings.given(SECOND_PERSON)
                .map(Settings.Given::value)
                .orElse("false")
                .strip();
        if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
            throw new UsageError(
                    messages.get("usage.secondPerson", SECOND_PERSON, Messages.repeated(value, ".{0,20}")));
        }
        return new SecondPerson(value.equalsIgnoreCase("true"));
    }

    /** @throws UsageError when it is no share, 0 to 1 */
    private static double manyPeople(Settings settings, Messages messages) throws UsageError {
        Optional<String> given = settings.get(DANGER_SHARE).map(String::strip);
        if (given.isEmpty()) {
            return USUAL_SHARE;
        }
        if (given.get().matches("0|1|[01]?[.,]\\d{1,6}")) {
            double share = Double.parseDouble(given.get().replace(',', '.'));
            if (share <= 1) {
                return share;
            }
        }
        throw new UsageError(
                messages.get("usage.dangerShare", DANGER_SHARE, Messages.repeated(given.get(), ".{0,20}")));
    }
}
