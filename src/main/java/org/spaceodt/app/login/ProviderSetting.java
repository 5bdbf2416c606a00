package org.spaceodt.app.login;

import java.util.Locale;
import org.spaceodt.app.setting.Setting;

/** What can be said of an identity provider: by an option, else by a variable. */
public enum ProviderSetting {
    /** Its address: what it calls itself. */
    ISSUER,
    CLIENT_ID,
    /** By a variable alone: arguments are seen by everybody on the machine. */
    CLIENT_SECRET,
    CLIENT_SECRET_FILE,
    SCOPES,
    NAME_CLAIM,
    ROLE_CLAIM,
    /** Values with semicolons between them: names of groups hold commas. */
    OPERATORS,
    VIEWERS;

    public Setting setting() {
        return Setting.valueOf("SPACE_ODT_OIDC_" + name());
    }

    public String option() {
        return "--oidc-" + code();
    }

    /** Of the container. */
    public String property() {
        return "space-odt.oidc." + code();
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
