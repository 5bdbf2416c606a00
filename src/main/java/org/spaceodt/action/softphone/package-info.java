/** What a softphone is given, a stage an action: forwarding, voicemail, intercept, permissions. */
package org.spaceodt.action.softphone;
