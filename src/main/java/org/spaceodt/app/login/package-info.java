/** What the settings say of who may log in. */
package org.spaceodt.app.login;
