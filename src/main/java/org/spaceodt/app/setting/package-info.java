/** The settings that there are: names, order, defaults, meanings. {@code org.spaceodt.app.Settings} has their values. */
package org.spaceodt.app.setting;
