package org.spaceodt.app.bundle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.app.ProgramVersion;
import org.spaceodt.app.Settings;
import org.spaceodt.app.login.ProviderSetting;
import org.spaceodt.app.purge.RetentionSettings;
import org.spaceodt.bundle.SupportBundle;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.purge.PurgeKind;

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
            "SPACE_ODT_SECOND_PERSON");

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
        NAMES.forEach(name -> shown.put(name, isSet(settings, name)));
        for (ProviderSetting setting : ProviderSetting.values()) {
            shown.put(setting.variable(), isSet(settings, setting.variable()));
        }
        HARMLESS.forEach(name -> shown.put(name, value(settings, name)));
        for (PurgeKind kind : PurgeKind.values()) {
            if (kind != PurgeKind.AUDIT) {
                shown.put(
                        RetentionSettings.PREFIX + kind.name(),
                        value(settings, RetentionSettings.PREFIX + kind.name()));
            }
        }
        return shown;
    }

    private static String isSet(Settings settings, String name) {
        return settings.get(name).isPresent() ? "set" : "not set";
    }

    /** Somebody may have put something else there. */
    private static String value(Settings settings, String name) {
        return settings.get(name)
                .map(value -> value.matches("[A-Za-z0-9.,_-]{1,12}") ? value : "set")
                .orElse("not set");
    }
}
