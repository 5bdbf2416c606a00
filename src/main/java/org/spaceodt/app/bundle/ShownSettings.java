package org.spaceodt.app.bundle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.app.ProgramVersion;
import org.spaceodt.app.Settings;
import org.spaceodt.bundle.SupportBundle;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;

/** Which settings there are, as whoever helps may see them. */
public final class ShownSettings {
    /** Their values say nothing of anybody. */
    private static final List<String> HARMLESS = List.of(
            "SPACE_ODT_AUDIT_DAYS",
            "SPACE_ODT_COUNTRY",
            "SPACE_ODT_CSV_FORMAT",
            "SPACE_ODT_DANGER_SHARE",
            "SPACE_ODT_KEEP_EXPORTS",
            "SPACE_ODT_LANG",
            "SPACE_ODT_RETAIN_BUNDLES",
            "SPACE_ODT_RETAIN_ERRORS",
            "SPACE_ODT_RETAIN_EXPORTS",
            "SPACE_ODT_RETAIN_HARS",
            "SPACE_ODT_RETAIN_JOBS",
            "SPACE_ODT_RETAIN_LOGS",
            "SPACE_ODT_RETAIN_PLANS",
            "SPACE_ODT_RETAIN_REHEARSALS",
            "SPACE_ODT_RETAIN_UPLOADS");

    private static final List<String> NAMES = List.of(
            "HTTPS_PROXY",
            "HTTP_PROXY",
            "NO_PROXY",
            "SPACE_ODT_CA_FILE",
            "SPACE_ODT_DB_PASSWORD",
            "SPACE_ODT_DB_URL",
            "SPACE_ODT_DB_USER",
            "SPACE_ODT_NOTICE_BOT_TOKEN",
            "SPACE_ODT_NOTICE_MAIL_FROM",
            "SPACE_ODT_NOTICE_MAIL_TO",
            "SPACE_ODT_NOTICE_ROOM_ID",
            "SPACE_ODT_NOTICE_SMTP_HOST",
            "SPACE_ODT_NOTICE_SMTP_PASSWORD",
            "SPACE_ODT_NOTICE_SMTP_PORT",
            "SPACE_ODT_NOTICE_SMTP_TLS",
            "SPACE_ODT_NOTICE_SMTP_USER",
            "SPACE_ODT_NOTICE_WEBHOOK_SECRET",
            "SPACE_ODT_NOTICE_WEBHOOK_URL",
            "SPACE_ODT_OIDC_CLIENT_ID",
            "SPACE_ODT_OIDC_CLIENT_SECRET",
            "SPACE_ODT_OIDC_ISSUER",
            "SPACE_ODT_PROTECTED",
            "SPACE_ODT_USERS",
            "WEBEX_ACCESS_TOKEN",
            "WEBEX_ACCESS_TOKEN_EXPIRES_AT",
            "WEBEX_BASE_URL",
            "WEBEX_CLIENT_ID",
            "WEBEX_CLIENT_SECRET",
            "WEBEX_ORG_ID",
            "WEBEX_REFRESH_TOKEN",
            "WEBEX_REFRESH_TOKEN_FILE",
            "WEBEX_REFRESH_TOKEN_SECRET");

    private ShownSettings() {}

    /** @param folder the out-dir */
    public static SupportBundle bundle(Jobs jobs, JobView job, java.nio.file.Path folder, Settings settings) {
        return new SupportBundle(jobs, job, folder, ProgramVersion.number(), of(settings));
    }

    static Map<String, String> of(Settings settings) {
        Map<String, String> shown = new TreeMap<>();
        NAMES.forEach(name -> shown.put(name, settings.get(name).isPresent() ? "set" : "not set"));
        // Somebody may have put something else there.
        HARMLESS.forEach(name -> shown.put(
                name,
                settings.get(name)
                        .map(value -> value.matches("[A-Za-z0-9.,_-]{1,12}") ? value : "set")
                        .orElse("not set")));
        return shown;
    }
}
