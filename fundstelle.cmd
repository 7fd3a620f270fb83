@echo off
rem Starts Fundstelle: finds the product's folder and a Java, builds on first use in a checkout.
rem
rem   FUNDSTELLE_HOME       the product's folder (with lib\); never builds
rem   FUNDSTELLE_JAVA       the folder of a Java 21 or newer
rem   FUNDSTELLE_JAVA_OPTS  further options for Java, such as -Xmx2g
setlocal EnableExtensions DisableDelayedExpansion
set "needed=21"
set "here=%~dp0"
if "%here:~-1%"=="\" set "here=%here:~0,-1%"
set "FUNDSTELLE_COMMAND=%~n0"

set "build="
if defined FUNDSTELLE_HOME (
  set "home=%FUNDSTELLE_HOME%"
  set "lib=%FUNDSTELLE_HOME%\lib"
) else if exist "%here%\pom.xml" (
  set "home=%here%"
  set "lib=%here%\target\fundstelle\lib"
  set "build=1"
) else (
  set "home=%here%"
  set "lib=%here%\lib"
)

rem ---- a Java that is new enough
set "java="
if defined FUNDSTELLE_JAVA call :try "%FUNDSTELLE_JAVA%"
if defined FUNDSTELLE_JAVA if not defined java (
  >&2 echo fundstelle: FUNDSTELLE_JAVA is %FUNDSTELLE_JAVA%, which is no Java %needed% or newer; correct or unset it
  exit /b 2
)
if not defined java if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
if not defined java for /d %%d in (
  "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*"
) do if not defined java call :try "%%~d"
if not defined java (
  >&2 echo fundstelle: no Java %needed% or newer was found. Install one, for example with
  >&2 echo   winget install EclipseAdoptium.Temurin.%needed%.JDK
  >&2 echo or name the folder of one in FUNDSTELLE_JAVA.
  exit /b 2
)

rem ---- build on first use
if exist "%lib%\fundstelle-*.jar" goto run
if not defined build (
  >&2 echo fundstelle: %lib% holds no fundstelle-*.jar; point FUNDSTELLE_HOME at the product's folder, or unset it
  exit /b 2
)
where /q mvn
if errorlevel 1 (
  >&2 echo fundstelle: this is a source folder that was not built yet, and Maven is missing; install it from https://maven.apache.org
  exit /b 2
)
>&2 echo fundstelle: building on first use; this takes a minute or two, longer if libraries have to be downloaded ...
set "log=%TEMP%\fundstelle-build-%RANDOM%.log"
set "launcher_java_home=%JAVA_HOME%"
if exist "%java_home%\bin\javac.exe" set "JAVA_HOME=%java_home%"
pushd "%here%"
call mvn -B -Dmaven.test.skip=true package >"%log%" 2>&1
set "built=%ERRORLEVEL%"
popd
set "JAVA_HOME=%launcher_java_home%"
if not "%built%"=="0" (
  >&2 findstr /b /c:"[ERROR]" "%log%"
  >&2 echo fundstelle: the build failed; the full log is %log%
  exit /b 2
)
del "%log%"

:run
rem Serial and compiled lightly for a command that ends at once, in full for a long one.
set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%c in (index serve bench eval cluster verify restore) do if /i "%~1"=="%%c" set "flags=-XX:+UseParallelGC -Xmx1g"
if /i "%~1"=="index" set "flags=-XX:FreqInlineSize=100 -XX:InlineSmallCode=600 -XX:MaxInlineLevel=6 %flags%"
"%java%" %flags% -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED -Djdk.console=java.base -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.org.eclipse.jetty.util.HostPort=error %FUNDSTELLE_JAVA_OPTS% "-Dfundstelle.home=%home%" -cp "%lib%\*" org.fundstelle.cli.Main %*
exit /b %ERRORLEVEL%

rem :try FOLDER  takes that Java if it is new enough
:try
if not exist "%~1\bin\java.exe" exit /b 0
set "version="
if exist "%~1\release" for /f "tokens=2 delims==" %%v in ('findstr /b JAVA_VERSION= "%~1\release"') do set "version=%%~v"
if not defined version exit /b 0
for /f "tokens=1 delims=.+-" %%m in ("%version%") do set "major=%%m"
if %major% lss %needed% exit /b 0
set "java=%~1\bin\java.exe"
set "java_home=%~1"
exit /b 0
