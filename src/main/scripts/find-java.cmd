@rem Sets JAVA_HOME to a Java 25 or newer, or says what to install. Called by mvnw.cmd and by bin\nabla.bat.
@rem
@rem   call find-java.cmd javac   a JDK, which can also build
@rem   call find-java.cmd java    a JRE will do
@rem
@rem JAVA_HOME and the PATH are asked first; among the usual folders the oldest that will do wins. Versions are read from
@rem each Java's own "release" file, so that none is started. find-java.sh does the same elsewhere.
@echo off
setlocal EnableExtensions DisableDelayedExpansion
set "JAVA_NEEDED=25"
set "JAVA_TOOL=%~1"
set "JAVA_FOUND="
set "JAVA_FOUND_VERSION="
set "JAVA_SEEN="
set "JAVA_ON_PATH="

if defined JAVA_HOME call :look "%JAVA_HOME%" "at JAVA_HOME"
if defined JAVA_FOUND goto :found
for %%J in (java.exe) do set "JAVA_ON_PATH=%%~dp$PATH:J"
if defined JAVA_ON_PATH call :look "%JAVA_ON_PATH%.." "on the PATH"
if defined JAVA_FOUND goto :found
for %%D in (
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\BellSoft"
  "%ProgramFiles%\SapMachine\JDK"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%LOCALAPPDATA%\Programs\Microsoft"
  "%USERPROFILE%\.jdks"
  "%USERPROFILE%\.gradle\jdks"
  "%USERPROFILE%\scoop\apps"
) do for /d %%J in ("%%~D\*") do (
  call :look "%%~J"
  call :look "%%~J\current"
)
if defined JAVA_FOUND goto :found

set "JAVA_KIND=Java"
if "%JAVA_TOOL%"=="javac" set "JAVA_KIND=JDK"
echo Nabla needs a %JAVA_KIND% %JAVA_NEEDED% or newer, and none was found.>&2
if defined JAVA_SEEN echo Found:%JAVA_SEEN%.>&2
echo Install one, such as Eclipse Temurin %JAVA_NEEDED% from https://adoptium.net, and try again;>&2
echo if it is in an unusual place, set JAVA_HOME to that folder.>&2
endlocal
exit /b 1

:found
endlocal & set "JAVA_HOME=%JAVA_FOUND%"
exit /b 0

:look
if not exist "%~1\bin\%JAVA_TOOL%.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "JAVA_VERSION="
for /f "usebackq tokens=2 delims==.-+" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set JAVA_VERSION=%%V
if not defined JAVA_VERSION exit /b 0
set JAVA_VERSION=%JAVA_VERSION:"=%
if "%JAVA_VERSION%"=="1" set "JAVA_VERSION=8"
if not "%~2"=="" if defined JAVA_SEEN set "JAVA_SEEN=%JAVA_SEEN%,"
if not "%~2"=="" set "JAVA_SEEN=%JAVA_SEEN% Java %JAVA_VERSION% (%~2)"
if %JAVA_VERSION% LSS %JAVA_NEEDED% exit /b 0
if defined JAVA_FOUND if %JAVA_VERSION% GEQ %JAVA_FOUND_VERSION% exit /b 0
for %%F in ("%~1") do set "JAVA_FOUND=%%~fF"
set "JAVA_FOUND_VERSION=%JAVA_VERSION%"
exit /b 0
