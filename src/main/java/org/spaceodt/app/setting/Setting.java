package org.spaceodt.app.setting;

import static org.spaceodt.app.setting.Order.FILE_FIRST;
import static org.spaceodt.app.setting.Order.VARIABLE_FIRST;
import static org.spaceodt.app.setting.Order.VARIABLE_ONLY;

/**
 * Every setting with a name of its own, called as it is written. {@code docs/reference/settings.md} is made of this, in this order. Settings of the
 * start script and of the images are theirs, and values of the container's properties stand where they are read.
 */
public enum Setting {
    WEBEX_ACCESS_TOKEN(
            FILE_FIRST, "", "--token", "The access token of an administrator; a personal one lasts 12 hours."),
    WEBEX_ACCESS_TOKEN_FILE(
            VARIABLE_FIRST,
            "",
            "",
            "A file with the token instead, such as a mounted Secret: it is read again when Webex refuses the token."),
    WEBEX_ACCESS_TOKEN_EXPIRES_AT(
            FILE_FIRST, "", "", "When that token ends, such as `2026-11-25T06:00:00Z`: work that takes longer warns."),
    WEBEX_CLIENT_ID(
            FILE_FIRST,
            "",
            "",
            "With the next two, a service app or integration instead of a token: its tokens are refreshed automatically."),
    WEBEX_CLIENT_SECRET(FILE_FIRST, "", "", "The secret of that app."),
    WEBEX_REFRESH_TOKEN(FILE_FIRST, "", "", "Its refresh token."),
    WEBEX_REFRESH_TOKEN_FILE(
            VARIABLE_FIRST,
            "`~/.local/state/space-odt/refresh-token`",
            "",
            "Where a new refresh token is kept, mode 600; `XDG_STATE_HOME` moves the usual place."),
    WEBEX_REFRESH_TOKEN_SECRET(
            VARIABLE_FIRST,
            "",
            "",
            "In a Kubernetes pod: the Secret and the key in it where a new refresh token is kept, such as `webex/refresh-token`."),
    WEBEX_ORG_ID(FILE_FIRST, "the token's own", "--org-id", "For partners: the organization to act for."),
    WEBEX_BASE_URL(
            VARIABLE_FIRST, "`https://webexapis.com/v1`", "", "Another address of the API, such as that of a sandbox."),
    HTTPS_PROXY(VARIABLE_FIRST, "", "", "The proxy for `https` addresses, also in small letters."),
    HTTP_PROXY(VARIABLE_FIRST, "", "", "The proxy for `http` addresses, also in small letters."),
    NO_PROXY(VARIABLE_FIRST, "", "", "Hosts and domains that are reached without a proxy, separated by commas."),
    SPACE_ODT_CA_FILE(
            VARIABLE_FIRST,
            "",
            "",
            "Certificates (PEM) that are trusted besides those of Java, such as those of a company's proxy."),

    SPACE_ODT_LANG(
            VARIABLE_ONLY,
            "the system's language",
            "",
            "The language of the program: `en`, `es` or `ca`. A browser has its own."),
    SPACE_ODT_COUNTRY(
            FILE_FIRST, "the row's location", "--country", "Country of numbers written without `+`: two letters."),
    SPACE_ODT_CSV_FORMAT(
            FILE_FIRST,
            "`plain`",
            "--csv-format",
            "How CSV files are written: `plain`, or `excel` for a Spanish Excel."),
    SPACE_ODT_KEEP_EXPORTS(
            FILE_FIRST, "5", "--keep", "How many exports are kept by time; the latest complete one always is."),
    SPACE_ODT_PROTECTED(
            VARIABLE_FIRST, "`protected.csv` in the out-dir", "--protected", "The list of what no row may touch."),
    SPACE_ODT_DANGER_SHARE(
            FILE_FIRST,
            "0.10",
            "",
            "A plan that changes more than this share of the people (0 to 1) is marked as dangerous."),
    SPACE_ODT_SECOND_PERSON(
            VARIABLE_FIRST, "`false`", "--second-person", "`true`: what one person planned another applies."),

    SPACE_ODT_DB_URL(
            VARIABLE_FIRST,
            "`space-odt.db` in the out-dir",
            "",
            "A PostgreSQL for the jobs instead, such as `postgresql://db.example.com:5432/spaceodt`."),
    SPACE_ODT_DB_USER(VARIABLE_FIRST, "", "", "The user of that database."),
    SPACE_ODT_DB_PASSWORD(VARIABLE_FIRST, "", "", "The password of that user."),

    SPACE_ODT_USERS(
            VARIABLE_FIRST, "`users.csv` in the out-dir", "--users", "The file of those who may log in to a server."),
    SPACE_ODT_OIDC_ISSUER(
            VARIABLE_FIRST, "", "--oidc-issuer", "An identity provider: what it calls itself, an `https` address."),
    SPACE_ODT_OIDC_CLIENT_ID(
            VARIABLE_FIRST, "needed with an issuer", "--oidc-client-id", "What the server is called there."),
    SPACE_ODT_OIDC_CLIENT_SECRET(
            VARIABLE_FIRST,
            "needed, or the next",
            "",
            "Its secret. It is no option: everybody on the machine sees arguments."),
    SPACE_ODT_OIDC_CLIENT_SECRET_FILE(
            VARIABLE_FIRST,
            "",
            "--oidc-client-secret-file",
            "A file with that secret, such as one that Kubernetes mounts."),
    SPACE_ODT_OIDC_SCOPES(VARIABLE_FIRST, "`openid profile email`", "--oidc-scopes", "What is asked of the provider."),
    SPACE_ODT_OIDC_NAME_CLAIM(
            VARIABLE_FIRST,
            "`preferred_username`, `email`, `sub`",
            "--oidc-name-claim",
            "The claim with the name: the usual is the first of them that is there."),
    SPACE_ODT_OIDC_ROLE_CLAIM(
            VARIABLE_FIRST, "`groups`", "--oidc-role-claim", "The claim that says who is an operator or a viewer."),
    SPACE_ODT_OIDC_OPERATORS(
            VARIABLE_FIRST,
            "one of these two is needed",
            "--oidc-operators",
            "Values of it that make an operator, separated by semicolons."),
    SPACE_ODT_OIDC_VIEWERS(VARIABLE_FIRST, "", "--oidc-viewers", "Values of it that make a viewer."),

    SPACE_ODT_NOTICE_WEBHOOK_URL(VARIABLE_FIRST, "", "", "An address that is told by JSON when a job ends or waits."),
    SPACE_ODT_NOTICE_WEBHOOK_SECRET(VARIABLE_FIRST, "", "", "Signs what is sent there (HMAC)."),
    SPACE_ODT_NOTICE_ROOM_ID(VARIABLE_FIRST, "", "", "A Webex room that is told."),
    SPACE_ODT_NOTICE_BOT_TOKEN(
            VARIABLE_FIRST, "", "", "The token of a bot in that room; the token of the jobs is never used for it."),
    SPACE_ODT_NOTICE_SMTP_HOST(VARIABLE_FIRST, "", "", "A mail server, for messages by e-mail."),
    SPACE_ODT_NOTICE_SMTP_PORT(VARIABLE_FIRST, "587; `tls`: 465; `none`: 25", "", "The port of that server."),
    SPACE_ODT_NOTICE_SMTP_TLS(
            VARIABLE_FIRST,
            "`starttls`",
            "",
            "`starttls`, `tls`, or `none`, which is for a server on this machine alone."),
    SPACE_ODT_NOTICE_SMTP_USER(VARIABLE_FIRST, "", "", "The user there, where the server asks for one."),
    SPACE_ODT_NOTICE_SMTP_PASSWORD(VARIABLE_FIRST, "", "", "The password of that user."),
    SPACE_ODT_NOTICE_MAIL_FROM(VARIABLE_FIRST, "needed with a mail server", "", "The sender: one address."),
    SPACE_ODT_NOTICE_MAIL_TO(
            VARIABLE_FIRST, "needed with a mail server", "", "Who gets it: addresses, separated by commas."),

    SPACE_ODT_LOG_FORMAT(
            FILE_FIRST,
            "`text`",
            "",
            "`json`: a server writes an object a line on stderr, for programs that collect logs."),
    SPACE_ODT_TRACES_URL(
            VARIABLE_FIRST,
            "",
            "",
            "Where a server sends spans: a collector of OpenTelemetry (OTLP over HTTP), such as `http://127.0.0.1:4318`."),

    SPACE_ODT_AUDIT_DAYS(FILE_FIRST, "400", "", "How many days the audit trail is kept."),
    SPACE_ODT_RETAIN_JOBS(
            FILE_FIRST,
            "kept",
            "",
            "A server removes jobs that ended so many days ago, such as `365d`, and their undo with them."),
    SPACE_ODT_RETAIN_PLANS(FILE_FIRST, "30 days", "", "The same of plans."),
    SPACE_ODT_RETAIN_UPLOADS(FILE_FIRST, "30 days", "", "The same of tables that somebody sent."),
    SPACE_ODT_RETAIN_LOGS(FILE_FIRST, "kept", "", "The same of request logs and logs of actions."),
    SPACE_ODT_RETAIN_HARS(FILE_FIRST, "kept", "", "The same of `http.har`."),
    SPACE_ODT_RETAIN_ERRORS(FILE_FIRST, "30 days", "", "The same of tables with what was wrong in them."),
    SPACE_ODT_RETAIN_EXPORTS(
            FILE_FIRST, "see `SPACE_ODT_KEEP_EXPORTS`", "", "The same of exports that are kept by time."),
    SPACE_ODT_RETAIN_REHEARSALS(
            FILE_FIRST,
            "the newest 20",
            "",
            "The same of rehearsals of plans, and of simulated organizations that were put aside."),
    SPACE_ODT_RETAIN_BUNDLES(FILE_FIRST, "kept", "", "The same of zips that were made for support.");

    private final Order order;
    private final String usual;
    private final String option;
    private final String meaning;

    Setting(Order order, String usual, String option, String meaning) {
        this.order = order;
        this.usual = usual;
        this.option = option;
        this.meaning = meaning;
    }

    public Order order() {
        return order;
    }

    /** What holds where nobody says it, for people; empty for nothing. */
    public String usual() {
        return usual;
    }

    /** The option of commands that comes before it; empty where there is none. */
    public String option() {
        return option;
    }

    /** One sentence in English, for the documentation. */
    public String meaning() {
        return meaning;
    }
}
