@echo off
rem Space OdT as a command: finds Java 17 or newer and the jar. See space-odt beside it, which does the same elsewhere.
rem Settings: JAVA_HOME, SPACE_ODT_JAR, SPACE_ODT_JAVA_OPTS; SPACE_ODT_ARCHIVE=no makes and takes no archive.
setlocal DisableDelayedExpansion EnableExtensions
set "SO_SCRIPT=%~f0"
set "SO_HERE=%~dp0"

rem The native binary beside the jar, unless one of the settings speaks of Java.
if defined SPACE_ODT_JAR goto java
if defined SPACE_ODT_JAVA_OPTS goto java
if not exist "%SO_HERE%..\lib\space-odt.exe" goto java
"%SO_HERE%..\lib\space-odt.exe" "-Dspace-odt.script=%SO_SCRIPT%" %*
exit /b %ERRORLEVEL%

:java

set "SO_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :look "%JAVA_HOME%\bin\java.exe"
if not defined SO_JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :look "%%~$PATH:J"
if not defined SO_JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*") do if not defined SO_JAVA if exist "%%~D\bin\java.exe" call :look "%%~D\bin\java.exe"
if not defined SO_JAVA (
    echo space-odt needs Java 17 or newer: install it, or say in JAVA_HOME where it is.>&2
    exit /b 2
)

set "SO_JAR="
if defined SPACE_ODT_JAR if exist "%SPACE_ODT_JAR%" set "SO_JAR=%SPACE_ODT_JAR%"
for %%F in ("%SO_HERE%..\target\space-odt.jar" "%SO_HERE%space-odt.jar" "%SO_HERE%..\lib\space-odt.jar") do if not defined SO_JAR if exist "%%~F" set "SO_JAR=%%~fF"
if not defined SO_JAR (
    echo space-odt.jar is neither in target nor beside the program. Build it with: mvnw -q -DskipTests package>&2
    echo Or say in SPACE_ODT_JAR where it is.>&2
    exit /b 2
)

rem The archive: of this jar and this Java, made once; whoever comes meanwhile starts without it.
set "SO_TAKE="
if /i "%SPACE_ODT_ARCHIVE%"=="no" goto start
if not defined LOCALAPPDATA goto start
set "SO_CACHE=%LOCALAPPDATA%\space-odt"
if not exist "%SO_CACHE%\" mkdir "%SO_CACHE%" 2>nul
if not exist "%SO_CACHE%\" goto start
if %SO_MAJOR% GEQ 25 (
    set "SO_MAKE=-XX:AOTCacheOutput="
    set "SO_OPTION=-XX:AOTCache="
    set "SO_KIND=aot"
) else (
    set "SO_MAKE=-XX:ArchiveClassesAtExit="
    set "SO_OPTION=-XX:SharedArchiveFile="
    set "SO_KIND=jsa"
)
rem To digest the jar at each start would cost what the archive saves: it is remembered by the jar's size and time.
for %%F in ("%SO_JAR%") do set "SO_SEEN=%%~zF-%%~tF-%SO_VERSION%"
set "SO_SEEN=%SO_SEEN:/=-%"
set "SO_SEEN=%SO_SEEN::=-%"
set "SO_SEEN=%SO_SEEN: =-%"
set "SO_SEEN=%SO_CACHE%\%SO_SEEN%.seen"
set "SO_DIGEST="
if exist "%SO_SEEN%" set /p SO_DIGEST=<"%SO_SEEN%"
if defined SO_DIGEST goto named
for /f "skip=1 tokens=* delims=" %%H in ('certutil -hashfile "%SO_JAR%" SHA256 2^>nul') do if not defined SO_DIGEST set "SO_DIGEST=%%H"
if not defined SO_DIGEST goto start
set "SO_DIGEST=%SO_DIGEST: =%"
>"%SO_SEEN%" echo %SO_DIGEST%
:named
set "SO_ARCHIVE=%SO_CACHE%\%SO_DIGEST:~0,32%-%SO_VERSION%.%SO_KIND%"
if exist "%SO_ARCHIVE%" goto take
if exist "%SO_ARCHIVE%.none" goto start
mkdir "%SO_ARCHIVE%.lock" 2>nul || goto start
"%SO_JAVA%" -XX:+IgnoreUnrecognizedVMOptions "%SO_MAKE%%SO_ARCHIVE%.lock\new" -Dspace-odt.settings=none -cp "%SO_JAR%" org.spaceodt.FirstStart "%SO_ARCHIVE%.lock\out" >nul 2>&1 <nul
if exist "%SO_ARCHIVE%.lock\new" (move /y "%SO_ARCHIVE%.lock\new" "%SO_ARCHIVE%" >nul 2>&1) else (type nul >"%SO_ARCHIVE%.none" 2>nul)
rmdir /s /q "%SO_ARCHIVE%.lock" 2>nul
if not exist "%SO_ARCHIVE%" goto start
:take
set SO_TAKE="%SO_OPTION%%SO_ARCHIVE%" -XX:+VerifySharedSpaces -Xlog:disable -Xlog:all=error:stderr

:start
rem What ends by itself is not worth the second compiler; a server is.
set "SO_QUICK=-XX:TieredStopAtLevel=1"
for %%C in (serve sandbox v21_softphone_ui v211_softphone_ui v11_inventory_ui) do if "%~1"=="%%C" set "SO_QUICK="
"%SO_JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:+ExitOnOutOfMemoryError %SO_TAKE% %SO_QUICK% %SPACE_ODT_JAVA_OPTS% "-Dspace-odt.script=%SO_SCRIPT%" -jar "%SO_JAR%" %*
exit /b %ERRORLEVEL%

rem Takes a Java that is new enough.
:look
set "SO_VERSION="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~dp1..\release" 2^>nul') do if not defined SO_VERSION set "SO_VERSION=%%~V"
if not defined SO_VERSION for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /c:" version ""') do if not defined SO_VERSION set "SO_VERSION=%%~V"
if not defined SO_VERSION exit /b 1
for /f "tokens=1 delims=.-+" %%M in ("%SO_VERSION%") do set "SO_MAJOR=%%M"
if %SO_MAJOR% GEQ 17 set "SO_JAVA=%~1"
exit /b 0
