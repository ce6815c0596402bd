@rem Starts Nabla: no arguments open the window, a lesson file opens that lesson; "nabla --help" lists the rest.
@echo off
setlocal EnableExtensions DisableDelayedExpansion
call "%~dp0find-java.cmd" java || exit /b 1
@rem a check is over before the second compiler and a collector with threads of its own pay: half the time
set "QUICK="
if /i "%~1"=="check" set "QUICK=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
@rem the window has options of its own
if "%~1"=="" set QUICK="@%~dp0window.options"
if /i "%~x1"==".md" if "%~2"=="" set QUICK="@%~dp0window.options"
"%JAVA_HOME%\bin\java.exe" @nabla.jvm@ %QUICK% --module-path "%~dp0..\lib" --module nabla/nabla.Main %*
exit /b %ERRORLEVEL%
